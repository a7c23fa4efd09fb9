import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, expectAccessible, test } from './fixture.ts';
import { newWorkspacePath, startBrowserHost } from '../support/browser-host.ts';

/** Overwrites pages in the middle of a file, as a failing disk does. */
function damage(path: string): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(64 * 1024, 0x5a), 0, 64 * 1024, 16 * 1024);
  closeSync(file);
}

/** A whole workspace file with one backup, closed. */
async function finishedFile(): Promise<string> {
  const path = newWorkspacePath();
  const host = await startBrowserHost(path);
  const keep = `${dirname(path)}-keep`;
  mkdirSync(join(keep, 'Sikkerhetskopier'), { recursive: true });
  const backups = join(dirname(path), 'Sikkerhetskopier');
  for (const name of readdirSync(backups))
    copyFileSync(join(backups, name), join(keep, 'Sikkerhetskopier', name));
  const copy = new Database(path, { readonly: true });
  copy.exec(`VACUUM INTO '${join(keep, 'ringerike.dreiepunkt')}'`);
  copy.close();
  await host.stop();
  return join(keep, 'ringerike.dreiepunkt');
}

test.describe('a file that cannot be opened', () => {
  test('a damaged file is said to be damaged, kept, and the newest good backup brings the work back', async ({
    page,
  }) => {
    const path = await finishedFile();
    damage(path);
    const damaged = readFileSync(path);
    const host = await startBrowserHost(path);
    await page.goto(host.address);
    await expect(page.getByText(path).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'start-up failure');
    expect(readFileSync(path).equals(damaged), 'the damaged file is untouched').toBe(true);

    await page
      .getByRole('button', { name: /Gjenopprett/ })
      .first()
      .click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: /Gjenopprett/ });
    if (await confirm.isVisible().catch(() => false)) await confirm.click();
    await expect(page.getByText('5 av 20 utfordringer har ikke noe tiltak')).toBeVisible();
    const kept = readdirSync(dirname(path)).filter(
      (name) => name !== 'ringerike.dreiepunkt' && name.endsWith('.dreiepunkt'),
    );
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(dirname(path), kept[0] ?? '')).equals(damaged)).toBe(true);
    await host.stop();
  });

  test('a text file with our name, an empty file and a newer file each get their own sentence', async ({
    page,
  }) => {
    const newer = await finishedFile();
    const file = new Database(newer);
    file.pragma('user_version = 9999');
    file.close();
    const text = newWorkspacePath();
    writeFileSync(text, 'Dette er et brev.');
    const empty = newWorkspacePath();
    writeFileSync(empty, '');
    const sentences = new Set<string>();
    for (const path of [newer, text, empty]) {
      const before = readFileSync(path);
      const host = await startBrowserHost(path);
      await page.goto(host.address);
      await expect(page.getByText(path).first()).toBeVisible();
      sentences.add(await page.getByRole('main').innerText());
      expect(readFileSync(path).equals(before)).toBe(true);
      await host.stop();
    }
    expect(sentences.size).toBe(3);
    expect([...sentences].join(' ')).toMatch(/nyere/i);
  });
});
