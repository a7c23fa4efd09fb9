import { spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as csv from '../fixtures/importers/csv/files.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-decode-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function decode(name: string, ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'decode', join(folder, name), ...flags],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { code: status, out: stdout, err: stderr };
}
const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);

put('tom.csv', '');
put(
  'rot.bin',
  Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251),
);
put('feil.csv', '<!DOCTYPE html><html><body><h1>503 Service Unavailable</h1></body></html>');
put('halv.json', '{"class":"dataset","version":"2.0","id":["Tid"],"size":[2],"val');
put('halv.xlsx', 'PK\u0003\u0004 avbrutt under nedlasting');
put('halv.parquet', 'PAR1 avbrutt');
mkdirSync(join(folder, 'mappe'));
const large = openSync(join(folder, 'stor.csv'), 'w');
ftruncateSync(large, 61 * 1024 * 1024);
closeSync(large);
put('ssb.csv', csv.windows1252(csv.ssbDownload));

describe('decode, on the built program', () => {
  it.each([
    ['finnes-ikke.csv', 'not_found', /kunne ikke leses/],
    ['mappe', 'validation', /er en mappe/],
    ['stor.csv', 'validation', /61 MB. Appen leser filer opp til 60 MB/],
    ['tom.csv', 'validation', /«tom.csv» er tom/],
    ['rot.bin', 'validation', /./],
    ['feil.csv', 'validation', /nettside eller XML/],
    ['halv.json', 'validation', /ikke hel, gyldig JSON/],
    ['halv.xlsx', 'validation', /skadet eller avbrutt/],
    ['halv.parquet', 'validation', /skadet eller avbrutt/],
  ])('answers a stack, or 0, for %s', (name, code, sentence) => {
    const answer = decode(name, '--json');
    const { error } = JSON.parse(answer.out) as { error: { code: string; message: string } };
    expect([answer.code, error.code]).toEqual([1, code]);
    expect(error.message).toMatch(sentence);
    expect(answer.err).not.toMatch(/\bat .*\.js/);
  });

  it('--json has other keys than the ones programs read', () => {
    const { code, out, err } = decode('ssb.csv', '--json');
    expect([code, err]).toEqual([0, '']);
    const json = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual(['format', 'dimensions', 'cells', 'byStatus', 'notes']);
    expect(json['dimensions']).toEqual(
      (json['dimensions'] as { code: string; size: number }[]).map(({ code: c, size }) => ({
        code: c,
        size,
      })),
    );
  });

  it('--cells leaves out a cell, or its header', () => {
    const { out } = decode('ssb.csv', '--cells', '--json');
    const { cells } = JSON.parse(decode('ssb.csv', '--json').out) as { cells: number };
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(cells + 1);
    expect(lines[0]?.split('\t').slice(-3)).toEqual(['value', 'status', 'raw']);
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
  });
});
