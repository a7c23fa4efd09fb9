import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const one = /(?:én|ett|Én|Ett)(?![\p{L}])/u.source;

/** How a number word is written by hand beside a count, instead of by `countWord` and `counted`. */
const byHand = [
  // count === 1 ? 'én sak' : `${count} saker`
  new RegExp(
    `=== \\d\\s*\\?\\s*['\`]${one}[^'\`]*['\`]\\s*:\\s*(?:\`[^\`]*\\$\\{|[a-z]+\\b)`,
    'gu',
  ),
  // 'ett' : 'én': the gender chosen on the spot
  new RegExp(`['\`](?:ett|Ett)['\`]\\s*:\\s*['\`](?:én|Én|en)['\`]`, 'gu'),
  // ett av ${total}
  new RegExp(`${one} av \\$\\{`, 'gu'),
  // ${countWord(n)} tiltak: neuter nouns said without their gender
  /\$\{(?:capital\()?countWord\([^(),']*\)\)?\} (?:tiltak|hull|kort|tall|krav|inngangskrav|etappemål|punkt|minutt|notat|sted|treff|år)(?!\p{L})/gu,
];

function found(code: string): string[] {
  return byHand.flatMap((pattern) => [...code.matchAll(pattern)].map(([words]) => words));
}

it('a number word agrees with its noun by the one helper, not by hand', () => {
  for (const planted of [
    "n === 1 ? 'Én sak' : `${n} saker`",
    "count === 1\n ? 'ett tiltak'\n : `${count} tiltak`",
    "n === 1 ? 'Én' : n",
    "n === 1 ? 'ett' : 'én'",
    '`én av ${total} utfordringer`',
    '`${countWord(n)} tiltak`',
  ])
    expect({ planted, found: found(planted) }).not.toEqual({ planted, found: [] });
  const places = ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file))
      .flatMap((file) =>
        found(readFileSync(join(root, file), 'utf8')).map((words) => `${file}: ${words}`),
      ),
  );
  expect(places).toEqual([]);
});
