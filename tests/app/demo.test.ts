import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loggedTables } from '../../db/changelog.ts';
import { blocksOf, isSafeLink, type RichBlock } from '../../electron/contract/rich-text.ts';
import { demoDay, makeDemo } from '../../electron/host/demo/make.ts';
import { testReader } from '../support/app.ts';
import { differingContent } from '../support/file-content.ts';
import { livedInApp, livedInFile, livedInLimitMs } from '../support/lived-in.ts';

let lived: Database.Database;
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-demo-'));

beforeAll(async () => {
  lived = new Database(await livedInFile(), { readonly: true });
}, livedInLimitMs);
afterAll(() => {
  lived.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a text holds of what is hard to carry into a document. */
function kindsIn(text: string): string[] {
  const look = (block: RichBlock, inList: boolean): string[] => {
    if (block.kind === 'table')
      return [
        'table',
        ...block.rows.flat().flatMap((cell) => cell.blocks.flatMap((b) => look(b, inList))),
      ];
    if (block.kind === 'quote') return block.blocks.flatMap((inner) => look(inner, inList));
    if (block.kind === 'list')
      return [
        ...(inList ? ['list within a list'] : []),
        ...(block.start === 3 ? ['list from 3'] : []),
        ...block.items.flat().flatMap((inner) => look(inner, true)),
      ];
    return block.inlines.flatMap(({ href }) => (isSafeLink(href) ? ['link'] : []));
  };
  return blocksOf(text).flatMap((block) => look(block, false));
}

const count = (sql: string) => Number(lived.prepare(sql).pluck().get());

describe('the lived-in file', () => {
  it(
    'is equal when it is made again',
    async () => {
      const again = join(folder, 'again.dreiepunkt');
      await makeDemo(again, { today: demoDay, reader: testReader, version: 'test', what: 'test' });
      const second = new Database(again, { readonly: true });
      const differing = differingContent(lived, second);
      second.close();
      expect(differing).toEqual([]);
    },
    livedInLimitMs,
  );

  it('holds a written table, a list within a list, a list from 3 and a link, in notes and in briefings', () => {
    // What documents do wrong with written text is seen only where such text is.
    const written = {
      evaluation: "SELECT did || char(0) || change FROM evaluation WHERE state = 'final'",
      briefing: 'SELECT background || char(0) || assessment || char(0) || economy FROM briefing',
    };
    for (const [table, sql] of Object.entries(written)) {
      const texts = lived.prepare<[], string>(sql).pluck().all();
      const kinds = new Set(texts.flatMap((row) => row.split('\0')).flatMap(kindsIn));
      expect([table, ...[...kinds].toSorted()]).toEqual([
        ...[table, 'link', 'list from 3', 'list within a list', 'table'],
      ]);
    }
  });

  it('every briefing in it can go out', async () => {
    const app = await livedInApp();
    const ids = lived.prepare<[], string>('SELECT id FROM briefing').pluck().all();
    const answers = await Promise.all(
      ids.map(async (id) => {
        const answer = await app.handler(
          new Request(`http://demo.invalid/files/briefings/${id}/md`),
        );
        return answer.status === 200 ? '' : answer.text();
      }),
    );
    app.close();
    expect(answers).toEqual(ids.map(() => ''));
  });

  it('leaves no table of the log empty', () => {
    const empty = Object.keys(loggedTables).filter(
      (table) => count(`SELECT count(*) FROM "${table}"`) === 0,
    );
    // Nothing that was frozen had to lose words.
    expect(empty).toEqual(['struck_frozen']);
  });

  it('holds what every later test, picture and measurement counts on', () => {
    expect(count('SELECT count(*) FROM card')).toBeGreaterThanOrEqual(70);
    expect(count('SELECT count(DISTINCT measure_id) FROM card')).toBe(5);
    expect(count("SELECT count(*) FROM sprint WHERE state = 'closed'")).toBe(4);
    expect(count("SELECT count(*) FROM sprint WHERE state = 'active'")).toBe(1);
    expect(count('SELECT count(*) FROM decision')).toBe(14);
    expect(count('SELECT count(*) FROM evaluation')).toBe(12);
    expect(count('SELECT count(*) FROM evaluation_version WHERE number > 1')).toBeGreaterThan(1);
    expect(count('SELECT count(DISTINCT indicator_id) FROM vintage')).toBeGreaterThanOrEqual(15);
    expect(count('SELECT count(*) FROM briefing_snapshot')).toBeGreaterThanOrEqual(4);
    const traps = ['value', 'hidden', 'provisional', 'missing'];
    expect(
      traps.filter(
        (status) => count(`SELECT count(*) FROM observation WHERE status = '${status}'`) === 0,
      ),
    ).toEqual([]);
    expect(count('SELECT is_demo FROM workspace')).toBe(1);
  });
});
