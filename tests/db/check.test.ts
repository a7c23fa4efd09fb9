import Database from 'better-sqlite3';
import * as schema from '../../db/schema/index.ts';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../db/check.ts';
import { sealFigures } from '../../db/seal.ts';
import { runStep } from '../../db/transaction.ts';
import { insertCard, newWorkspace, order } from './support.ts';

const figures = `
  INSERT INTO import (id, file_name, file_hash, file_bytes, format, source_id, report, at, actor)
    VALUES ('f', 'a.csv', 'h', 1, 'csv', 'ssb', '{}', '', '');
  INSERT INTO vintage VALUES (1, 'f', 'i1', NULL);
  INSERT INTO observation VALUES (1, '3305', '2025', 4.5, 'value', '4,5', '3305');`;

describe('the check of an open file', () => {
  it('finds nothing in a sound one, and counts it', () => {
    const workspace = newWorkspace();
    workspace.sqlite.exec(figures);
    sealFigures(workspace.sqlite);
    runStep(workspace, order(), () => {
      insertCard(workspace.sqlite, 'k1');
      workspace.sqlite.exec("INSERT INTO publication VALUES ('f', '')");
    });
    const report = checkWorkspace(workspace);
    expect(report.findings).toEqual([]);
    expect(report.counts).toEqual({ tables: Object.keys(schema).length - 1, rows: 21, steps: 1 });
  });

  it.each([
    ['import_without_vintage', `DELETE FROM observation; DELETE FROM vintage`],
    [
      'publication_without_vintage',
      `DELETE FROM observation; DELETE FROM vintage; INSERT INTO publication VALUES ('f', '')`,
    ],
    ['vintage_without_import', 'DELETE FROM import'],
    ['observation_without_vintage', 'DELETE FROM vintage'],
    ['observation_without_period', 'DELETE FROM period'],
    ['observation_without_place', 'DELETE FROM place'],
    ['card_in_foreign_column', "UPDATE card SET column_id = 'b1'"],
    ['change_without_step', 'DELETE FROM step'],
    ['application_id', 'PRAGMA application_id = 7'],
    ['foreign_key', 'DELETE FROM measure'],
  ])('finds %s and says it in a sentence', (code, fault) => {
    const workspace = newWorkspace();
    workspace.sqlite.exec(figures);
    sealFigures(workspace.sqlite);
    runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1'));
    const other = new Database(workspace.path);
    other.pragma('foreign_keys = OFF');
    other.exec(fault);
    other.close();
    const { findings } = checkWorkspace(workspace);
    expect(findings.map((finding) => finding.code)).toContain(code);
    for (const { sentence } of findings) expect(sentence).toMatch(/^[A-ZÆØÅ0-9].*\.$/);
  });
});
