import { basename, join } from 'node:path';
import type { Session } from 'electron';

/** Every download asks where to put it, beginning in `folder`: the documents, not the downloads. */
export function askWhereToSave(session: Session, folder: string): void {
  session.on('will-download', (_event, item) =>
    item.setSaveDialogOptions({
      title: 'Lagre fila',
      buttonLabel: 'Lagre',
      defaultPath: join(folder, basename(item.getFilename())),
    }),
  );
}
