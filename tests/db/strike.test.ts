import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeBackup, restoreBackup } from '../../db/backup.ts';
import { checkWorkspace } from '../../db/check.ts';
import { writeTransaction } from '../../db/files/log.ts';
import { undo, undoState } from '../../db/history.ts';
import { openWorkspace, type Workspace } from '../../db/open.ts';
import type { Strike } from '../../db/strike/apply.ts';
import { strikeFile } from '../../db/strike/file.ts';
import { runStep } from '../../db/transaction.ts';
import { insertCard, newWorkspace, now, order, refusal, track } from './support.ts';

const by = { actor: 'Leder', now };
/** Odd words, with quotes and a line break, that no other row holds. */
const secretOf = (at: string) => `Zebraxylofon${at} sa «nei» til\nmøtet${at} om "kvartsitt" i går`;
const secret = secretOf('');
const plainPart = 'kvartsitt';
const rich = JSON.stringify({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Zebraxylofon ' },
        { type: 'text', marks: [{ type: 'bold' }], text: 'vil ikke møte kvartsitt' },
      ],
    },
  ],
});

const strike = (over: Partial<Strike> & Pick<Strike, 'table' | 'key' | 'column'>): Strike => ({
  ...{ uid: 'f'.repeat(32), reason: 'en person er nevnt' },
  ...{ actor: 'Leder', at: now.toISOString() },
  ...over,
});

/** The words as bytes, wherever they stand: as they are, and inside JSON. */
function bytesHold(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((word) =>
        [word, JSON.stringify(word).slice(1, -1)].some((form) => bytes.includes(form)),
      );
    });
}

function write(workspace: Workspace, sql: string, text: string, said = text): void {
  runStep(workspace, order(`Skrev «${said}»`), () => workspace.sqlite.prepare(sql).run(text));
}

const insertNote = `INSERT INTO evaluation (id, measure_id, period, did, state, created_at, updated_at, actor)
  VALUES ('e', 1, '2026H', ?, 'draft', '2026-11-22', '2026-11-22', 'Leder')`;

/** One file with the words in every kind of row. */
function fullFile(): Workspace {
  const workspace = newWorkspace();
  const { sqlite } = workspace;
  runStep(workspace, order(), () => insertCard(sqlite, 'k', 1, secret));
  write(workspace, "UPDATE card SET description = ? WHERE id = 'k'", rich);
  write(
    workspace,
    "INSERT INTO card_comment VALUES ('c', 'k', ?, 'Leder', '2026', NULL, 1)",
    secretOf('C'),
  );
  write(workspace, "INSERT INTO checklist_item VALUES ('p', 'k', 'a', ?, 0, 1)", secretOf('P'));
  write(workspace, insertNote, secretOf('E'));
  write(
    workspace,
    "INSERT INTO evaluation_version VALUES ('e', 1, ?, '2026', 'Leder')",
    JSON.stringify({ parts: [{ label: 'Hva gjorde vi?', text: secretOf('E') }] }),
    secretOf('E'),
  );
  write(
    workspace,
    `INSERT INTO risk (id, measure_id, text, probability, consequence, state)
     VALUES ('r', 1, ?, 1, 1, 'open')`,
    secretOf('R'),
  );
  write(
    workspace,
    `INSERT INTO decision (id, number, title, grounds, level, decided_on, created_at, actor)
     VALUES ('d', 'B-2026-001', 'Vedtak', ?, 'group', '2026-11-22', '2026', 'Leder')`,
    secretOf('D'),
  );
  write(
    workspace,
    `INSERT INTO voice (id, arena, heard_on, said, review_on, created_at, actor)
     VALUES ('v', 'Elevrådet', '2026-11-22', ?, '2027-11-22', '2026', 'Leder')`,
    secretOf('V'),
  );
  const bytes = Buffer.from(`vedlegg: ${secret}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  runStep(workspace, order(`La ved «${secret}.txt»`), () => {
    sqlite.prepare('INSERT INTO blob VALUES (?, ?)').run(hash, bytes);
    sqlite
      .prepare("INSERT INTO attachment VALUES ('a', 'k', ?, ?, ?, 'Leder', '2026')")
      .run(`${secret}.txt`, hash, bytes.length);
  });
  writeTransaction(sqlite, () => {
    sqlite
      .prepare('INSERT INTO draft VALUES (?, ?, ?)')
      .run('card:k', JSON.stringify({ values: { title: `${secret}, sagt igjen` } }), '2026');
    sqlite
      .prepare("INSERT INTO search_document VALUES (1, 'card', 'k', ?, ?, '', '', 1, ?)")
      .run(secret, rich, secret.toLowerCase());
    sqlite.prepare('INSERT INTO search_text (rowid, folded) VALUES (1, ?)').run(secret);
  });
  return workspace;
}

const everywhere: [string, string, string][] = [
  ['card', 'k', 'title'],
  ['card', 'k', 'description'],
  ['card_comment', 'c', 'text'],
  ['checklist_item', 'p', 'text'],
  ['evaluation', 'e', 'did'],
  ['risk', 'r', 'text'],
  ['decision', 'd', 'grounds'],
  ['voice', 'v', 'said'],
  ['attachment', 'a', 'name'],
];

function strikeAll(path: string): void {
  everywhere.forEach(([table, id, column], at) => {
    const uid = String(at).padStart(32, '0');
    strikeFile(path, strike({ uid, table, column, key: JSON.stringify([id]) }), { now });
  });
}

describe('a text that is removed for good', () => {
  it('does not come back with a copy from before: it is removed from what is put there too', () => {
    const workspace = fullFile();
    const { path } = workspace;
    const { path: copy } = makeBackup(workspace, { now });
    workspace.close();
    strikeAll(path);
    // Twice: what was put there knows what is to be gone, as the file before it did.
    for (const _ of ['once', 'and again']) {
      expect(restoreBackup(path, copy, { now }).struck).toBeGreaterThan(5);
      expect(bytesHold(dirname(path), [secret, 'Zebraxylofon', plainPart])).toEqual([copy]);
      const opened = openWorkspace(path, { now });
      expect(checkWorkspace(opened).findings).toEqual([]);
      opened.close();
    }
  });

  it('is in no byte of the file or what lies beside it, whatever row it stood in', () => {
    const workspace = fullFile();
    const { path } = workspace;
    const words = [secret, 'Zebraxylofon', plainPart];
    expect(bytesHold(dirname(path), words).length).toBeGreaterThan(0);
    workspace.close();
    strikeAll(path);
    expect(bytesHold(dirname(path), words)).toEqual([]);
    const again = track(openWorkspace(path, { now }));
    expect(checkWorkspace(again).findings).toEqual([]);
    const { sqlite } = again;
    expect(sqlite.prepare('SELECT title, description FROM card').get()).toEqual({
      title: 'Fjernet for godt',
      description: 'Fjernet for godt',
    });
    expect(sqlite.prepare('SELECT bytes FROM blob').pluck().get()).toEqual(
      Buffer.from('Fjernet for godt'),
    );
    expect(sqlite.prepare('SELECT count(*) FROM strike').pluck().get()).toBe(everywhere.length);
  });

  it('leaves a chain that holds, in which a change of a struck step or of its stub is found', () => {
    const workspace = fullFile();
    workspace.close();
    strikeFile(workspace.path, strike({ table: 'card', key: '["k"]', column: 'title' }), { now });
    const tampered = (sql: string) => {
      const raw = new Database(workspace.path);
      raw.exec(`SAVEPOINT try; ${sql}`);
      const { findings } = checkWorkspace({ ...workspace, sqlite: raw });
      raw.exec('ROLLBACK TO try; RELEASE try');
      raw.close();
      return findings.map(({ code }) => code);
    };
    expect(tampered('SELECT 1')).toEqual([]);
    expect(tampered("UPDATE step SET sentence = 'Noe annet' WHERE id = 2")).toContain(
      'broken_chain',
    );
    expect(
      tampered("UPDATE change SET after = json_set(after, '$.title', 'X') WHERE id = 1"),
    ).toContain('broken_chain');
    const other = `'${'0'.repeat(64)}'`;
    for (const column of ['hash', 'struck_hash'])
      expect(tampered(`UPDATE struck_step SET ${column} = ${other}`)).toEqual(
        expect.arrayContaining(['broken_chain', 'changed_struck_step']),
      );
    expect(tampered('DELETE FROM struck_step')).toContain('broken_chain');
  });

  it('never comes back by undo, and what else was done can still be undone', () => {
    const workspace = newWorkspace();
    const { sqlite, path } = workspace;
    runStep(workspace, order('La til'), () => insertCard(sqlite, 'k1', 1, 'Kort'));
    runStep(workspace, order('Ga navn'), () =>
      sqlite.prepare('UPDATE card SET title = ?').run(secret),
    );
    runStep(workspace, order('Ga eier'), () => sqlite.exec("UPDATE card SET owner = 'Rektor'"));
    workspace.close();
    strikeFile(path, strike({ table: 'card', key: '["k1"]', column: 'title' }), { now });
    const again = track(openWorkspace(path, { now }));
    while (undoState(again).undo) undo(again, by);
    const titles = again.sqlite.prepare('SELECT title FROM card').pluck().all();
    expect(titles).toEqual(['Fjernet for godt']);
    expect(JSON.stringify(again.sqlite.prepare('SELECT * FROM change').all())).not.toContain(
      'Zebra',
    );
    expect(checkWorkspace(again).findings).toEqual([]);
  });

  it('takes no word from other rows when it is short, and leaves a file that does not hold it', () => {
    const workspace = newWorkspace();
    const { sqlite, path } = workspace;
    runStep(workspace, order('Opprettet «Møte»'), () => {
      insertCard(sqlite, 'k1', 1, 'Møte');
      insertCard(sqlite, 'k2', 2, 'Møte');
    });
    workspace.close();
    const gone = strike({ table: 'card', key: '["k1"]', column: 'title' });
    expect(strikeFile(path, gone, { now }).plan?.rows).toHaveLength(1);
    const before = readFileSync(path);
    expect(strikeFile(path, { ...gone, uid: '1' }, { now }).plan).toBeNull();
    expect(readFileSync(path).equals(before)).toBe(true);
    const again = track(openWorkspace(path, { now }));
    const titles = again.sqlite.prepare('SELECT title FROM card ORDER BY id').pluck().all();
    expect(titles).toEqual(['Fjernet for godt', 'Møte']);
    expect(again.sqlite.prepare('SELECT sentence FROM step').pluck().all()).toContain(
      'Opprettet «Fjernet for godt»',
    );
  });

  it('is refused, and the file left as it is, where it is write-protected, open or changed past the app', () => {
    const workspace = newWorkspace();
    const { sqlite, path } = workspace;
    runStep(workspace, order(), () => insertCard(sqlite, 'k1', 1, secret));
    const gone = strike({ table: 'card', key: '["k1"]', column: 'title' });
    expect(refusal(() => strikeFile(path, gone, { now })).code).toBe('conflict');
    workspace.close();
    chmodSync(path, 0o444);
    expect(refusal(() => strikeFile(path, gone, { now })).code).toBe('read_only');
    chmodSync(path, 0o644);
    const raw = new Database(path);
    raw.exec("UPDATE card SET owner = 'Noen'");
    raw.close();
    const before = readFileSync(path);
    expect(refusal(() => strikeFile(path, gone, { now })).code).toBe('damaged_file');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('fjerning'))).toEqual([]);
  });
});
