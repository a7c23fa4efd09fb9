import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { trelloFile } from '../fixtures/cards/files.ts';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'cli.js');
const absence = join(root, 'tests', 'fixtures', 'importers', 'udir-absence-2024-25.json');
const folder = mkdtempSync(join(tmpdir(), 'dreiepunkt-cli-'));
const file = join(folder, 'ringerike.dreiepunkt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
const json = (...args: string[]): unknown => {
  const { code, out, err } = cli(...args, '--json');
  // How far an import has come is said once a second, so a busy machine hears it and a free one does not.
  expect({ code, err: err.replace(/^.* …\n/gm, '') }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

interface Row {
  indicator: string;
  place: string;
  period: string;
  value: number | null;
  status: string;
  raw: string;
  source: string;
  vintage: number;
}

describe('the command line, on the built program', () => {
  it('does the whole job: init, import, note, briefing, backup, restore, check', () => {
    json('init', file);
    expect(json('show', file, 'measures')).toHaveLength(5);
    expect(json('show', file, 'challenges')).toHaveLength(20);

    const report = json('import', file, absence) as {
      changed: boolean;
      counts: { hidden: number };
    };
    expect(report.changed).toBe(true);
    const rows = json(
      'show',
      file,
      'observations',
      '--indicator',
      'absence-g10-median-days',
    ) as Row[];
    expect(rows.find((row) => row.place === '3305')).toMatchObject({
      indicator: 'absence-g10-median-days',
      period: '2024-25',
      value: 7.5,
      status: 'value',
      raw: '7,5',
    });
    const hidden = rows.filter((row) => row.status === 'hidden');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every((row) => row.value === null && row.raw === '*')).toBe(true);
    expect(rows.every((row) => row.source.includes('Udir') && row.vintage > 0)).toBe(true);

    const before = rows.length;
    expect(json('import', file, absence)).toMatchObject({ changed: false });
    expect(
      json('show', file, 'observations', '--indicator', 'absence-g10-median-days'),
    ).toHaveLength(before);

    const note = [
      '--measure',
      '2',
      '--did',
      'Kartla',
      '--saw',
      'Samlet',
      '--learned',
      'Virker',
      '--change',
      'Skjema',
    ];
    expect(json('note', file, ...note, '--verdict', 'justere')).toMatchObject({
      verdict: 'justere',
      measure: 2,
    });
    expect(json('show', file, 'evaluations')).toHaveLength(1);

    const word = join(folder, 'orientering.docx');
    json('briefing', file, '--format', 'docx', '--out', word);
    const text = strFromU8(unzipSync(readFileSync(word))['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('7,5');
    expect(text).toContain('Skjema');
    const markdown = join(folder, 'orientering.md');
    json('briefing', file, '--format', 'md', '--out', markdown);
    expect(readFileSync(markdown, 'utf8')).toMatch(/\[\^1\]: /);
    const parts = { pptx: 'ppt/slides/slide2.xml', xlsx: 'xl/worksheets/sheet2.xml' };
    for (const [format, part] of Object.entries(parts)) {
      const out = join(folder, `orientering.${format}`);
      json('briefing', file, '--format', format, '--out', out);
      expect(Object.keys(unzipSync(readFileSync(out)))).toContain(part);
    }
    const model = join(folder, 'orientering.json');
    json('briefing', file, '--format', 'json', '--out', model);
    expect(JSON.parse(readFileSync(model, 'utf8'))).toMatchObject({
      version: 1,
      snapshot: { number: 5 },
    });

    const backup = json('backup', file) as { path: string };
    expect(existsSync(backup.path)).toBe(true);
    json('note', file, ...note, '--verdict', 'avvikle');
    expect(json('show', file, 'evaluations')).toHaveLength(2);
    const restored = json('restore', file, backup.path) as { aside: string };
    expect(existsSync(restored.aside)).toBe(true);
    expect(json('show', file, 'evaluations')).toHaveLength(1);
    expect(json('check', file)).toMatchObject({ ok: true, findings: [] });
  }, 300_000);

  it('answers 2 and the usage for wrong use, and touches nothing', () => {
    for (const args of [
      [],
      ['nothing'],
      ['show', file],
      ['show', file, 'cards'],
      ['note', file, '--measure', '2'],
      ['briefing', file, '--format', 'rtf', '--out', 'x'],
    ]) {
      const { code, out, err } = cli(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toContain('Dreiepunkt fra kommandolinja');
    }
  });

  it('answers 1 with a sentence for what is refused, and one JSON value on standard output', () => {
    const text = join(folder, 'brev.dreiepunkt');
    writeFileSync(text, 'Dette er et brev.');
    const refused: [string[], string][] = [
      [['show', join(folder, 'borte.dreiepunkt'), 'measures'], 'not_found'],
      [['check', text], 'validation'],
      [['init', file], 'conflict'],
      [['import', file, text], 'validation'],
      [['import', file, join(folder, 'borte.json')], 'not_found'],
      [['import', file, absence, '--indicator', 'grunnskolepoeng'], 'validation'],
      [['show', file, 'observations', '--indicator', 'finnes-ikke'], 'not_found'],
    ];
    for (const [args, code] of refused) {
      const answer = cli(...args, '--json');
      expect({ args, code: answer.code }).toEqual({ args, code: 1 });
      const { error } = JSON.parse(answer.out) as { error: { code: string; message: string } };
      expect({ args, code: error.code }).toEqual({ args, code });
      expect(error.message).toMatch(/[.!]$/);
      expect(answer.err).toContain(error.message);
    }
    expect(readFileSync(text, 'utf8')).toBe('Dette er et brev.');
  });

  it('takes cards out as CSV and in from Trello, with a look first that changes nothing', () => {
    const own = join(folder, 'cards.dreiepunkt');
    const source = join(folder, 'tavle.json');
    const out = join(folder, 'kort.csv');
    json('init', own);
    writeFileSync(source, trelloFile());
    const look = json('import-cards', own, source, '--measure', '2', '--dry-run');
    expect(look).toMatchObject({ format: 'trello', cards: { length: 4 } });
    expect(json('export-cards', own, '--measure', '2', '--csv', out)).toMatchObject({ cards: 0 });
    expect(json('import-cards', own, source, '--measure', '2')).toMatchObject({ made: 2 });
    expect(json('export-cards', own, '--measure', '2', '--csv', out)).toMatchObject({ cards: 2 });
    expect(readFileSync(out, 'utf8')).toContain('T2-2;Pågår;Kartlegge tilbud;');
    expect(json('import-cards', own, out, '--measure', '3')).toMatchObject({ made: 2 });
    expect(cli('import-cards', own, source).code).toBe(2);
  });
});
