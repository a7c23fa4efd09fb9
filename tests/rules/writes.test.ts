import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** The one that marks the log, and one over a file in memory that nobody keeps. */
const allowed = ['db/files/log.ts', 'db/salvage.ts'];

it('a transaction that does not mark its log loses what it wrote when the program is killed', () => {
  const found = ['db', 'electron'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file).replaceAll('\\', '/'))
      .filter((file) => !allowed.includes(file))
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('.transaction(')),
  );
  expect(found).toEqual([]);
});
