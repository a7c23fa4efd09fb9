import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { undo } from '../../db/history.ts';
import { openWorkspace } from '../../db/open.ts';
import type { Workspace } from '../../db/open.ts';
import { sealFigures } from '../../db/seal.ts';
import { derivedTables } from '../../db/table-rows.ts';
import { runStep } from '../../db/transaction.ts';
import { limit, print, rounds, seed, seeded } from '../support/long.ts';
import { insertCard, newWorkspace, now, order, tempFolder } from './support.ts';

/** A file with some of everything, closed. */
function fullFile(): string {
  const workspace = newWorkspace();
  const { sqlite } = workspace;
  sqlite.exec(`
    INSERT INTO import (id, file_name, file_hash, file_bytes, format, source_id, report, at, actor)
      VALUES ('f', 'a.csv', 'h', 1, 'csv', 'ssb', '{}', '', '');
    INSERT INTO vintage VALUES (1, 'f', 'i1', NULL);
    INSERT INTO observation VALUES (1, '3305', '2025', 4.5, 'value', '4,5', '3305');
    INSERT INTO setting VALUES ('actor', 'Leder');`);
  sealFigures(sqlite);
  for (let number = 1; number <= 30; number++)
    runStep(workspace, order(`La til ${number}`), () =>
      insertCard(sqlite, `k${number}`, number, `Kort ${number} med en tekst som er lang nok`),
    );
  runStep(workspace, order('La ved'), () => {
    const bytes = Buffer.from('Et vedlegg '.repeat(50));
    const hash = createHash('sha256').update(bytes).digest('hex');
    sqlite.prepare('INSERT INTO blob VALUES (?, ?)').run(hash, bytes);
    sqlite
      .prepare("INSERT INTO attachment VALUES ('v1', 'k1', 'notat.txt', ?, 550, 'L', '2026')")
      .run(hash);
    sqlite.exec("INSERT INTO publication VALUES ('f', '2026')");
    sqlite.exec(
      "INSERT INTO card_link (id, card_id, title, url, at) VALUES ('l1', 'k1', 'Lenke', 'https://example.org', '2026')",
    );
  });
  undo(workspace, { actor: 'L', now });
  runStep(workspace, order('Omdøpt'), () =>
    sqlite.exec("UPDATE card SET title = 'Nytt navn' WHERE id = 'k2'"),
  );
  workspace.close();
  return workspace.path;
}

function checked(path: string): { code: string; sentence: string }[] {
  const workspace = openWorkspace(path, { now, readOnly: true });
  try {
    return checkWorkspace(workspace).findings;
  } finally {
    workspace.close();
  }
}

describe('what was changed past the app', () => {
  it.each<[string, string, RegExp]>([
    ['changed_figures', 'UPDATE observation SET value = 5.5', /Fravær.*a\.csv/],
    ['changed_card', "UPDATE card SET title = 'Et annet' WHERE id = 'k2'", /Et annet.*title/],
    ['changed_card', "DELETE FROM card WHERE id = 'k3'", /Kort 3.*borte/],
    ['changed_measure', "UPDATE measure SET name = 'X' WHERE id = 1", /tiltaket.*endret/],
    ['changed_setting', "UPDATE setting SET value = 'X'", /innstillingen/],
    ['changed_setting', 'DELETE FROM setting', /mangler 1 rad/],
    ['changed_place', "UPDATE place SET name = 'Hole'", /stedet/],
    ['changed_period', "UPDATE period SET end_date = '2025-12-30'", /perioden/],
    ['changed_import', "UPDATE import SET file_name = 'b.csv'", /innleste filen/],
    ['broken_chain', "UPDATE step SET sentence = 'Noe annet' WHERE id = 4", /Noe annet/],
    ['broken_chain', 'UPDATE change SET after = before WHERE before IS NOT NULL', /Omdøpt/],
    ['broken_chain', 'DELETE FROM change WHERE step = 5', /La til 5/],
    [
      'changed_step',
      'DELETE FROM change WHERE step = 33; DELETE FROM step WHERE id = 33',
      /mangler/,
    ],
    ['broken_undo', 'UPDATE step SET undone_by = NULL', /angret/],
    ['changed_change', "UPDATE sqlite_sequence SET seq = 999 WHERE name = 'change'", /loggen/],
    ['foreign_schema', 'CREATE VIEW innsyn AS SELECT 1', /visningen «innsyn»/i],
    [
      'foreign_schema',
      'CREATE TRIGGER ond AFTER INSERT ON card BEGIN DELETE FROM card_link; END',
      /utløseren «ond»/i,
    ],
    ['foreign_schema', 'DROP INDEX card_by_column', /indeksen «card_by_column» mangler/i],
    ['bad_text', "UPDATE card_link SET url = 'javascript:alert(1)'", /lenke/],
    [
      'bad_text',
      `UPDATE card SET description = '{"type":"doc","content":[' WHERE id = 'k2'`,
      /ikke kan leses/,
    ],
    [
      'bad_text',
      `UPDATE card SET description = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}' WHERE id = 'k2'`,
      /lenke som ikke/,
    ],
  ])('%s is found after %s, with place and remedy', (code, fault, says) => {
    const path = fullFile();
    const other = new Database(path);
    other.pragma('foreign_keys = OFF');
    if (fault.includes('card_link SET'))
      other.exec(
        "INSERT INTO card_link (id, card_id, title, url, at) VALUES ('l2', 'k1', 'L', 'x', '2026')",
      );
    other.exec(fault);
    other.close();
    const findings = checked(path);
    const found = findings.filter((finding) => finding.code === code);
    expect(found.map(({ sentence }) => sentence).join('\n')).toMatch(says);
    for (const { sentence } of findings) expect(sentence).toMatch(/^[A-ZÆØÅ0-9].*\.$/s);
  });

  it('also where a blob has other bytes, and nothing at all where all is well', () => {
    const path = fullFile();
    expect(checked(path)).toEqual([]);
    const other = new Database(path);
    other.prepare('UPDATE blob SET bytes = ?').run(Buffer.from('noe annet'));
    other.close();
    expect(checked(path).map(({ code }) => code)).toEqual(['changed_blob']);
  });
});

/** Every row of the file but those that are made from the others. */
function rowsOf({ sqlite }: Workspace): string {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_stat*'
       AND name NOT GLOB 'search_*'`,
    )
    .pluck()
    .all();
  const hash = createHash('sha256');
  for (const name of names.filter((one) => !derivedTables.includes(one)))
    hash.update(JSON.stringify([name, sqlite.prepare(`SELECT * FROM "${name}"`).raw().all()]));
  return hash.digest('hex');
}

describe('one bit of the file turned over', () => {
  it(
    'never leaves a file that opens, checks as whole and says something else',
    () => {
      // A lived-in file may be laid here by hand; it must be of the newest version.
      const path = process.env['DREIEPUNKT_FLIP_FILE'] ?? fullFile();
      const count = rounds(200, 2_000);
      const bytes = readFileSync(path);
      const whole = openWorkspace(path, { now, readOnly: true });
      const before = rowsOf(whole);
      whole.close();
      const random = seeded(seed);
      const draw = (below: number) => Math.floor(random() * below);
      const target = join(tempFolder(), 'slag.dreiepunkt');
      const tally = { refused: 0, found: 0, same: 0, missed: 0 };
      const missed: number[] = [];
      for (let round = 0; round < count; round++) {
        const at = draw(bytes.length);
        const copy = Buffer.from(bytes);
        copy.writeUInt8(copy.readUInt8(at) ^ (1 << draw(8)), at);
        writeFileSync(target, copy);
        let workspace: Workspace | null = null;
        try {
          workspace = openWorkspace(target, { now, readOnly: true });
        } catch {
          tally.refused += 1;
          continue;
        }
        if (checkWorkspace(workspace).findings.length > 0) tally.found += 1;
        else if (rowsOf(workspace) === before) tally.same += 1;
        else {
          tally.missed += 1;
          missed.push(at);
        }
        workspace.close();
        // A run of hours says how far it has come: one that is ended early has then said what it found.
        if ((round + 1) % 100 === 0) print(`bit flips so far: ${JSON.stringify(tally)}`);
      }
      print(`bit flips: ${JSON.stringify({ count, bytes: bytes.length, ...tally })}`);
      expect(missed).toEqual([]);
      expect(tally.found).toBeGreaterThan(0);
    },
    limit(600_000),
  );
});
