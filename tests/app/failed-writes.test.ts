import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import { runBriefing } from '../../electron/host/commands/briefing.ts';
import { runExportCards } from '../../electron/host/commands/cards.ts';
import { openSession } from '../../electron/core/services/workspace/session.ts';
import { briefingFile, writtenBriefing, type BriefingFile } from '../support/briefing-file.ts';

/** A device that is always full, and a folder nobody can write in, root neither. */
const fullDisk = '/dev/full';
const readOnly = '/sys/kernel';

const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-failed-'));
const closed = join(folder, 'lukket.dreiepunkt');
let file: BriefingFile;
let number: number;
let name: string;

beforeAll(async () => {
  file = briefingFile({ assetsFolder: resolve('dist/assets') });
  const briefingId = await writtenBriefing(file, 'leadership', 'short');
  const model = await file.mutate<BriefingModel>('briefing.freeze', { briefingId });
  number = model.snapshot?.number ?? 0;
  name = model.fileName;
  openSession(closed, { now: () => new Date(), what: 'test' }).close();
});
afterAll(() => {
  file.app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Door {
  /** Where the finished file is to lie. */
  target: () => string;
  /** Null when it said that all went well, else the sentence. */
  write: (existing?: 'replace' | 'keep') => Promise<string | null>;
}

async function post(path: string, body: object = {}): Promise<string | null> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await file.app.handler(new Request(`http://core.invalid${path}`, request));
  const said = (await answer.json()) as { error?: { message: string }; clash?: string };
  return answer.status === 200 ? (said.clash ?? null) : (said.error?.message ?? '');
}

const failure = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
const beside = (folderName: string, fileName: string) =>
  join(dirname(file.app.path), folderName, fileName);

const doors: Record<string, Door> = {
  'Word beside the workspace': {
    target: () => beside('Orienteringer', `${name}.docx`),
    write: (existing) =>
      post(`/files/snapshots/${number}/export`, { formats: ['md', 'docx'], existing }),
  },
  'the archive package': {
    target: () => beside('Orienteringer', `${name}.zip`),
    write: (existing) => post(`/files/snapshots/${number}/archive`, { existing }),
  },
  'the whole file': {
    target: () => beside('Eksport', 'ringerike_fullstendig_2026-11-25.zip'),
    write: () => post('/files/workspace/export', { edition: 'full' }),
  },
  'the edition for handing on': {
    target: () => beside('Eksport', 'ringerike_til-lesing_2026-11-25.zip'),
    write: () => post('/files/workspace/export'),
  },
  'a briefing from the command line': {
    target: () => join(folder, 'ut', 'orientering.md'),
    write: () =>
      failure(
        runBriefing(
          [closed, '--format', 'md', '--out', join(folder, 'ut', 'orientering.md')],
          resolve('dist'),
        ),
      ),
  },
  'cards from the command line': {
    target: () => join(folder, 'ut', 'kort.csv'),
    write: () =>
      failure(runExportCards([closed, '--measure', '1', '--csv', join(folder, 'ut', 'kort.csv')])),
  },
};

/** The folder of a door as it was before anything was written, and the earlier file in it. */
function prepared(target: string): void {
  rmSync(dirname(target), { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, 'den forrige');
}

describe.skipIf(process.platform !== 'linux').each(Object.entries(doors))('%s', (_, door) => {
  it('on a full disk says so, leaves no half file and keeps the earlier one', async () => {
    const target = door.target();
    prepared(target);
    symlinkSync(fullDisk, `${target}.uferdig`);
    expect(await door.write('replace')).toMatch(/full|plass/i);
    expect(readdirSync(dirname(target))).toEqual([target.slice(dirname(target).length + 1)]);
    expect(readFileSync(target, 'utf8')).toBe('den forrige');
  });

  it('in a folder that cannot be written in says so instead of claiming to be done', async () => {
    const target = door.target();
    prepared(target);
    rmSync(dirname(target), { recursive: true });
    symlinkSync(readOnly, dirname(target));
    expect(await door.write('replace')).toMatch(/kan ikke|skrives|lese/);
    rmSync(dirname(target));
  });

  it('where something that cannot be replaced has its name leaves that and no half file', async () => {
    const target = door.target();
    prepared(target);
    rmSync(target);
    mkdirSync(join(target, 'holdt'), { recursive: true });
    expect(await door.write('replace')).not.toBeNull();
    const left = readdirSync(dirname(target)).filter((one) => /uferdig|kopi/.test(one));
    expect(left).toEqual([]);
    expect(lstatSync(join(target, 'holdt')).isDirectory()).toBe(true);
  });

  it('says that all went well when it did', async () => {
    const target = door.target();
    prepared(target);
    expect(await door.write('replace')).toBeNull();
    expect(readFileSync(target).byteLength).toBeGreaterThan(11);
  });
});

describe('a file somebody has written in', () => {
  it('is not written over before somebody has said so, and can be kept beside the new one', async () => {
    const target = beside('Orienteringer', `${name}.md`);
    prepared(target);
    const write = (existing?: string) =>
      post(`/files/snapshots/${number}/export`, { formats: ['md'], existing });
    expect(await write()).toContain('ligger i mappa fra før');
    expect(readFileSync(target, 'utf8')).toBe('den forrige');
    expect(await write('keep')).toBeNull();
    expect(readdirSync(dirname(target)).toSorted()).toEqual([`${name} (2).md`, `${name}.md`]);
    expect(readFileSync(target, 'utf8')).toBe('den forrige');
    expect(await write('replace')).toBeNull();
    expect(readFileSync(target, 'utf8')).not.toBe('den forrige');
    expect(await write(), 'the same again is no clash').toBeNull();
  });
});

describe('two briefings for the same readers on the same day', () => {
  it('never share a file name, whichever is frozen first and however their days are moved', async () => {
    const day = { kind: 'leadership', forDate: '2027-03-01' };
    const first = await file.mutate<{ id: string }>('briefing.create', day);
    const second = await file.mutate<{ id: string; number: number }>('briefing.create', day);
    const freeze = async (briefingId: string) =>
      (await file.mutate<BriefingModel>('briefing.freeze', { briefingId })).fileName;
    expect(await freeze(second.id)).toBe(`2027-03-01_Ledergruppe_nr${second.number}_v1`);
    expect(await freeze(first.id)).toBe('2027-03-01_Ledergruppe_v1');
    await file.mutate('briefing.update', {
      ...{ briefingId: first.id, revision: 1, forDate: '2027-03-02' },
    });
    const third = await file.mutate<{ id: string; number: number }>('briefing.create', day);
    expect(await freeze(third.id)).toBe(`2027-03-01_Ledergruppe_nr${third.number}_v1`);
    const other = await file.mutate<{ id: string }>('briefing.create', {
      ...{ kind: 'committee', forDate: '2027-03-01' },
    });
    expect(await freeze(other.id)).toBe('2027-03-01_Hovedutvalg_v1');
  });
});
