import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const asked = /\buserInfo\b|\benv\b[.?[\]'"]*(?:USER|USERNAME|LOGNAME)\b/;

it('the name of the account on the machine is a person’s: the program never asks for it', () => {
  expect(asked.test("process.env['USERNAME']")).toBe(true);
  const found = ['db', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
      .map((file) => join(folder, file).replaceAll('\\', '/'))
      .filter((file) => asked.test(readFileSync(join(root, file), 'utf8'))),
  );
  expect(found).toEqual([]);
});
