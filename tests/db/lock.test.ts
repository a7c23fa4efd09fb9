import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownerOf, readerSentence, takeLock } from '../../db/lock.ts';
import { judgeOwner, parseNote, type LockNote } from '../../db/lock-note.ts';
import { thisMachine, type Machine } from '../../db/machine.ts';
import { runStep } from '../../db/transaction.ts';
import { insertCard, newFile, newWorkspace, now, order, refusal } from './support.ts';

const hour = 3_600_000;
const bootedAt = now.getTime() - 10 * hour;
const me: Machine = {
  ...{ host: 'KONTOR-7.ringerike.local', id: 'm1', boot: 'b2', space: 'pid:[1]', bootedAt },
  ...{ uptime: 36_000, pid: 50 },
  startOf: (pid) => ({ 50: '900', 60: '500', 70: null })[pid],
};
const note: LockNote = {
  ...{ pid: 60, host: me.host, startedAt: now.toISOString(), what: 'vindu', role: null },
  ...{
    uptime: 30_000,
    machine: 'm1',
    boot: 'b2',
    space: 'pid:[1]',
    processStart: '500',
    token: 't',
  },
};
const judged = (fields: Partial<LockNote>, signAt = now.getTime()) =>
  judgeOwner({ ...note, ...fields }, me, signAt, false);
/** As an edition before heartbeats wrote it. */
const old = { machine: null, boot: null, space: null, processStart: null };

describe('whether the owner behind a lock still holds the file', () => {
  it.each<[string, Partial<LockNote>, string]>([
    ['the very process that wrote it lives', {}, 'living'],
    ['the process has ended', { pid: 61 }, 'dead'],
    ['its number was given to another program since', { processStart: '400' }, 'dead'],
    ['its number is ours, but the mark is not', { pid: 50, processStart: '900' }, 'dead'],
    ['the network has given the machine another name', { host: 'dhcp-44.gjest' }, 'living'],
    ['another machine has the same name', { machine: 'm9', boot: 'b9' }, 'unheard'],
    ['it runs in a container of this machine', { space: 'pid:[2]', pid: 61 }, 'unheard'],
    ['the system does not say when the process began', { pid: 70 }, 'unheard'],
    ['an older edition wrote it and its process has ended', { ...old, pid: 61 }, 'dead'],
    [
      'an older edition wrote it, under a name in other letters',
      { ...old, pid: 61, host: 'kontor-7' },
      'dead',
    ],
    ['an older edition wrote it, and a process with its number lives', old, 'unheard'],
    ['an older edition wrote it before a restart', { ...old, uptime: 90_000 }, 'dead'],
    ['an older edition wrote it on another machine', { ...old, host: 'rom-3', pid: 61 }, 'unheard'],
  ])('%s', (_, fields, state) => {
    expect(judged(fields)).toBe(state);
  });

  it('a restart since the last sign of life ends it, whatever the clock of a share says', () => {
    const earlier = { boot: 'b1', startedAt: new Date(bootedAt - 30 * 24 * hour).toISOString() };
    expect(judged(earlier, bootedAt - hour)).toBe('dead');
    expect(judged(earlier, now.getTime() + 9e12)).toBe('dead');
    // A copy of the virtual machine has the same id; it has shown life since we started.
    expect(judged(earlier, bootedAt + hour)).toBe('unheard');
  });

  it('reads half a note, foreign JSON and garbage as no note', () => {
    for (const text of [
      '',
      '{"pid":1',
      '[]',
      'null',
      '7',
      '{"pid":"1","host":"a"}',
      '{"host":"a"}',
    ])
      expect({ text, note: parseNote(text) }).toEqual({ text, note: null });
    expect(parseNote('{"pid":1,"host":"a","startedAt":5,"role":{}}')).toMatchObject({
      startedAt: '',
      role: null,
    });
  });

  it('this machine knows itself: its boot, its process and when that began', () => {
    const { pid, startOf } = thisMachine();
    expect(startOf(pid)).toMatch(/^\d+$/);
    expect(startOf(2 ** 22 + 1)).toBeUndefined();
  });
});

describe('the sentence of a reader', () => {
  it('says the role and the time, and never an invalid one', () => {
    const startedAt = new Date(new Date().setHours(13, 4)).toISOString();
    expect(readerSentence({ ...note, startedAt, role: 'sekretær' })).toBe(
      'Leser: sekretær skriver siden kl. 13.04.',
    );
    expect(readerSentence({ ...note, startedAt: 'i går', role: 'leder' })).toBe(
      'Leser: leder skriver.',
    );
    expect(readerSentence(null)).toBe('Leser: et annet vindu skriver.');
  });
});

describe('a lock', () => {
  const foreign = (file: string) => {
    const text = JSON.stringify({ ...note, boot: 'b9', machine: 'm9', host: 'rom-3' });
    writeFileSync(`${file}.lock`, text);
    return text;
  };

  it('of a machine that is silent is taken over only by who has seen its last sign', () => {
    const file = newFile();
    foreign(file);
    const seen = ownerOf(file).sign;
    expect(refusal(() => takeLock(file, 'test', now)).code).toBe('conflict');
    utimesSync(`${file}.lock`, new Date(), new Date(Date.now() + hour));
    expect(refusal(() => takeLock(file, 'test', now, { over: seen })).code).toBe('conflict');
    const lock = takeLock(file, 'test', now, { over: ownerOf(file).sign });
    expect(lock.isHeld()).toBe(true);
    lock.release();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('whose half a note lies in the future is not kept for ever', () => {
    const file = newFile();
    writeFileSync(`${file}.lock`, '{"pid":');
    utimesSync(`${file}.lock`, new Date(), new Date(Date.now() + 1000 * hour));
    takeLock(file, 'test', now).release();
  });

  it('that another has taken stops the next write, and leaves the other one its lock', () => {
    const workspace = newWorkspace();
    const theirs = foreign(workspace.path);
    const answer = refusal(() =>
      runStep(workspace, order(), () => insertCard(workspace.sqlite, 'k1')),
    );
    expect(answer).toMatchObject({ code: 'read_only' });
    expect(answer.message).toContain('tatt over');
    expect(workspace.sqlite.prepare('SELECT count(*) FROM card').pluck().get()).toBe(0);
    workspace.close();
    expect(readFileSync(`${workspace.path}.lock`, 'utf8')).toBe(theirs);
  });

  it('says the role that writes, and never another name', () => {
    const file = newFile();
    const lock = takeLock(file, 'test', now);
    expect(ownerOf(file).note?.role).toBeNull();
    lock.setRole('sekretær');
    expect(ownerOf(file)).toMatchObject({ state: 'living', note: { role: 'sekretær' } });
    lock.release();
  });
});
