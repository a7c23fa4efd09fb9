import { copyFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openSession, type Session } from '../../electron/core/services/workspace/session.ts';
import { silentAfterMs } from '../../db/lock.ts';
import type { WorkspaceStatus } from '../../electron/contract/workspace.ts';
import { callerOf, testApp, type TestApp } from '../support/app.ts';

const apps: TestApp[] = [];
const sessions: Session[] = [];
afterEach(() => {
  sessions.splice(0).forEach((session) => session.close());
  apps.splice(0).forEach((app) => app.close());
});
const opened = (app: TestApp) => {
  apps.push(app);
  return { app, ...callerOf(() => app) };
};

/** A second host over the file of the first. */
function readerOf(writer: TestApp, elapsed = () => 0) {
  const session = openSession(writer.path, { now: () => new Date(), what: 'test', elapsed });
  sessions.push(session);
  return opened(testApp(undefined, { session }));
}

const newCard = { measureId: 1, columnId: 'm1-queue', title: 'Kalle inn til møte' };
const open = (status: WorkspaceStatus) => {
  if (status.state !== 'open') throw new Error(`not open: ${status.sentence}`);
  return status;
};

/** A closed file with one card, for breaking. */
async function closedFile(): Promise<string> {
  const writer = opened(testApp());
  await writer.mutate('card.create', newCard);
  writer.app.session.close();
  return writer.app.path;
}
const over = (path: string) => opened(testApp((target) => copyFileSync(path, target)));

describe('a reader beside a writer', () => {
  it('reads, is told by role who writes, and gets that sentence for every command', async () => {
    const writer = opened(testApp());
    await writer.mutate('workspace.setActor', { actor: 'sekretær' });
    const reader = readerOf(writer.app);
    const status = open(await reader.query<WorkspaceStatus>('workspace.status'));
    expect(status.reader?.sentence).toMatch(/^Leser: sekretær skriver siden kl\. \d\d\.\d\d\.$/);
    expect(status.reader?.takeOver).toBe('no');
    const sentence = `read_only: ${status.reader?.sentence ?? ''}`;
    await expect(reader.mutate('card.create', newCard)).rejects.toThrow(sentence);
    await expect(reader.mutate('history.undo')).rejects.toThrow(sentence);
    await expect(reader.mutate('workspace.setActor', { actor: 'x' })).rejects.toThrow(sentence);
    await expect(reader.mutate('workspace.takeOver')).rejects.toThrow(/^conflict: Leser: sekretær/);
  });

  it('follows what the writer does, and knows that something has changed', async () => {
    const writer = opened(testApp());
    const reader = readerOf(writer.app);
    const before = open(await reader.query<WorkspaceStatus>('workspace.status')).reader?.revision;
    expect(open(await reader.query<WorkspaceStatus>('workspace.status')).reader?.revision).toBe(
      before,
    );
    await writer.mutate('card.create', newCard);
    expect(open(await reader.query<WorkspaceStatus>('workspace.status')).reader?.revision).not.toBe(
      before,
    );
    const board = JSON.stringify(await reader.query('board.get', { measureId: 1 }));
    expect(board).toContain(newCard.title);
  });

  it('follows a file that has been put in the place of the one it read', async () => {
    const writer = opened(testApp());
    const reader = readerOf(writer.app);
    await writer.mutate('card.create', newCard);
    await writer.mutate('workspace.backup');
    await writer.mutate('card.create', { ...newCard, title: 'Etter kopien' });
    const list = await writer.query<{ fileName: string; isOwn: boolean }[]>('workspace.backups');
    const fileName = list.find(({ isOwn }) => isOwn)?.fileName;
    await writer.mutate('workspace.restore', { fileName });
    await reader.query('workspace.status');
    const board = JSON.stringify(await reader.query('board.get', { measureId: 1 }));
    expect(board).toContain(newCard.title);
    expect(board).not.toContain('Etter kopien');
  });

  it('takes over when the writer has closed the file, and the file has one writer still', async () => {
    const writer = opened(testApp());
    const reader = readerOf(writer.app);
    writer.app.session.close();
    expect(open(await reader.query<WorkspaceStatus>('workspace.status')).reader).toMatchObject({
      isGone: true,
      takeOver: 'now',
    });
    await reader.mutate('workspace.takeOver');
    expect(open(await reader.query<WorkspaceStatus>('workspace.status')).reader).toBeNull();
    await reader.mutate('card.create', newCard);
    writer.app.session.reopen();
    const status = open(await writer.query<WorkspaceStatus>('workspace.status'));
    expect(status.reader?.reason).toBe('writer');
  });

  it('takes a silent machine’s file over after the stated time, and what that one writes later is refused', async () => {
    const writer = opened(testApp());
    const lock = `${writer.app.path}.lock`;
    const note = JSON.parse(readFileSync(lock, 'utf8')) as Record<string, unknown>;
    const path = join(dirname(writer.app.path), 'delt.dreiepunkt');
    writer.app.session.close();
    copyFileSync(writer.app.path, path);
    const far = { ...note, boot: 'annen', machine: 'annen', host: 'rom-3', role: 'leder' };
    writeFileSync(`${path}.lock`, JSON.stringify(far));
    let elapsed = 0;
    const session = openSession(path, {
      now: () => new Date(),
      what: 'test',
      elapsed: () => elapsed,
    });
    sessions.push(session);
    expect(session.reader()).toMatchObject({ takeOver: 'waiting', waits: silentAfterMs / 1000 });
    expect(() => session.takeOver()).toThrow(/om 60 sekunder/);
    elapsed = silentAfterMs - 1000;
    // A sign of life starts the time anew.
    utimesSync(`${path}.lock`, new Date(), new Date(2026, 0, 1));
    expect(session.reader()?.takeOver).toBe('waiting');
    elapsed += silentAfterMs;
    expect(session.reader()?.takeOver).toBe('now');
    session.takeOver();
    expect(session.reader()).toBeNull();
    expect(session.refusal()).toBeNull();
  });

  it('whose file is taken over becomes a reader at the next call', async () => {
    const writer = opened(testApp());
    writeFileSync(
      `${writer.app.path}.lock`,
      JSON.stringify({ pid: 1, host: 'rom-3', startedAt: 'ukjent', token: 'x', boot: 'b' }),
    );
    await expect(writer.mutate('card.create', newCard)).rejects.toThrow('read_only: ');
    const status = open(await writer.query<WorkspaceStatus>('workspace.status'));
    expect(status.reader?.sentence).toBe('Leser: en annen maskin skriver.');
    rmSync(`${writer.app.path}.lock`);
  });
});

describe('a file that cannot be written', () => {
  it('with rows that point at something missing opens for reading and goes out whole', async () => {
    const path = await closedFile();
    const sqlite = new Database(path);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(`INSERT INTO card_label (card_id, label_id) SELECT id, 'borte' FROM card LIMIT 1`);
    sqlite.close();
    const reader = over(path);
    const status = open(await reader.query<WorkspaceStatus>('workspace.status'));
    expect(status.reader?.reason).toBe('incomplete');
    const answer = await reader.app.handler(
      new Request('http://core.invalid/files/workspace/export', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ edition: 'full' }),
      }),
    );
    const written = (await answer.json()) as { missing?: string[] };
    expect(answer.status).toBe(200);
    expect(written.missing?.join(' ')).toContain('card_label');
    await expect(reader.mutate('card.create', newCard)).rejects.toThrow(
      'read_only: Leser: noe i fila',
    );
  });

  it('of a newer edition is refused, and read when the user says so', async () => {
    const path = await closedFile();
    const sqlite = new Database(path);
    sqlite.pragma('user_version = 9999');
    sqlite.close();
    const before = readFileSync(path);
    const reader = over(path);
    const status = await reader.query<WorkspaceStatus>('workspace.status');
    expect(status).toMatchObject({ state: 'failed', code: 'newer_file', canRead: true });
    await reader.mutate('workspace.readAnyway');
    expect(open(await reader.query<WorkspaceStatus>('workspace.status')).reader?.reason).toBe(
      'newer',
    );
    await expect(reader.mutate('card.create', newCard)).rejects.toThrow(
      'read_only: Leser: fila er laget',
    );
    expect(readFileSync(reader.app.path).equals(before)).toBe(true);
  });

  it('that is no database at all cannot be read either', async () => {
    const reader = opened(testApp((path) => writeFileSync(path, Buffer.alloc(9000, 7))));
    const status = await reader.query<WorkspaceStatus>('workspace.status');
    expect(status).toMatchObject({ state: 'failed', canRead: false });
  });
});

describe('a file somebody holds alone, as on a network share', () => {
  it('is read from its newest whole copy, which says its time', async () => {
    const path = await closedFile();
    const folder = join(dirname(path), 'Sikkerhetskopier');
    mkdirSync(folder, { recursive: true });
    copyFileSync(path, join(folder, 'ringerike_2026-11-20T08-01-00.dreiepunkt'));
    const holder = new Database(path);
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.pragma('journal_mode = DELETE');
    holder.exec('BEGIN EXCLUSIVE; COMMIT');
    const far = { pid: 1, host: 'rom-3', startedAt: '', role: 'leder', token: 'x', boot: 'b' };
    writeFileSync(`${path}.lock`, JSON.stringify(far));
    const session = openSession(path, { now: () => new Date(), what: 'test' });
    sessions.push(session);
    expect(session.reader()).toMatchObject({ reason: 'writer' });
    expect(session.reader()?.sentence).toMatch(
      /^Leser: leder skriver\. Du leser kopien fra \d\d\.\d\d\.2026 kl\. \d\d\.\d\d/,
    );
    holder.close();
    rmSync(`${path}.lock`);
  });
});
