import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { DomainError } from '../contract/errors.ts';

const extension = 'dreiepunkt';
const filters = [{ name: 'Dreiepunkt-arbeidsfil', extensions: [extension] }];

/** Asks for a workspace file to open; null when the user changed their mind. */
export async function chooseFile(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Åpne arbeidsfil',
    buttonLabel: 'Åpne',
    defaultPath: folder,
    filters,
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where a new workspace file goes; null when the user changed their mind. Replaces nothing. */
export async function chooseNewFile(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Ny arbeidsfil',
    buttonLabel: 'Lag fila',
    defaultPath: join(folder, `arbeidsfil.${extension}`),
    filters,
    properties: ['createDirectory'],
  });
  if (canceled || filePath === '') return null;
  const path = filePath.toLowerCase().endsWith(`.${extension}`)
    ? filePath
    : `${filePath}.${extension}`;
  if (!existsSync(path)) return path;
  tell(
    window,
    'Det finnes allerede en fil med det navnet.',
    `«${path}» er ikke rørt. Velg et annet navn, eller åpne fila med Fil > Åpne.`,
  );
  return null;
}

/** Says something and waits for nothing. */
export function tell(window: BrowserWindow, message: string, detail: string): void {
  const buttons = ['OK'];
  void dialog.showMessageBox(window, { type: 'info', message, detail, buttons, noLink: true });
}

/** What to say about an error of any kind. */
export function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `Noe uventet skjedde (${what}). Arbeidsfila er ikke endret. Prøv igjen; skjer det på nytt, meld fra.`;
}
