import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStep } from '../../db/transaction.ts';
import type { Board } from '../../electron/contract/cards.ts';
import type { PaperModel, WrittenPaper } from '../../electron/contract/papers.ts';
import { blockText } from '../../electron/core/domain/briefing/block-text.ts';
import { unsourcedClaims } from '../../electron/core/domain/briefing/checks/claims.ts';
import { briefingFile, type BriefingFile } from '../support/briefing-file.ts';
import { paperFile, workOn } from '../support/paper-file.ts';

let file: BriefingFile;
beforeAll(async () => {
  file = briefingFile();
  await paperFile(file);
}, 30_000);
afterAll(() => file.app.close());

const paper = (kind: string, subject: string, filter: Record<string, unknown> = {}) =>
  file.query<PaperModel>('paper.get', { kind, subject, filter });
const words = ({ sections }: PaperModel) =>
  sections.map(({ heading, blocks }) => [heading, ...blocks.map(blockText)].join('\n')).join('\n');
const ask = (path: string, init?: RequestInit) =>
  file.app.handler(new Request(`http://core.invalid/files/papers/${path}`, init));
const write = (path: string, body: unknown) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('the list of a board', () => {
  it('has every card of every column in the order of the board, with who, when and what is waited for', async () => {
    const board = await file.query<Board>('board.get', { measureId: 2 });
    const model = await paper('board', '2');
    const rows = model.sections.flatMap(({ heading, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' && block.head[0] === 'Oppgave'
          ? block.rows.map((row) => [heading, row[0]?.[0]?.text])
          : [],
      ),
    );
    const shown = board.columns.flatMap(({ id, name }) =>
      board.cards.filter(({ columnId }) => columnId === id).map(({ code }) => [name, code]),
    );
    expect(rows).toEqual(shown);
    const all = words(model);
    expect(all).toContain('20.11.2026 over frist');
    expect(all).toContain('BUP, 21\u00a0dager');
    expect(all).toContain('0 av 3');
    expect(all).toContain('Felles inntak prøves ut i to tjenester');
    expect(all).toContain('9\u00a0oppgaver, 1 ferdig. 2 venter på noen og 1 er over fristen.');
  });

  it('shows what the filter shows, says which filter it is, and is not taken for the whole board', async () => {
    const filter = { owner: ['rådgiver oppvekst'], due: 'overdue' };
    const model = await paper('board', '2', filter);
    expect(words(model)).toContain(
      'Lista viser 1 av 9\u00a0oppgaver på tavla. Utvalg: ansvar: rådgiver oppvekst; over fristen.',
    );
    expect(words(model)).toContain('T2-1');
    expect(words(model)).not.toContain('T2-6');
    expect(model.fileName).toBe('2026-11-25_Tavle_tiltak-2_utvalg');
    expect(model.lead).toContain('et utvalg');
  });

  it('finds the names behind ids in a filter by words, as the screen does', async () => {
    const found = await paper('board', 'all', { q: 'romplan eiendom' });
    expect(words(found)).toContain('T2-2');
    expect(words(found)).not.toContain('T2-1 ');
    expect(words(await paper('board', 'all', { measure: ['2'] }))).not.toContain('T3-');
  });

  it('tells decisions since the last meeting of the year wheel, and no older ones', async () => {
    await file.mutate('duty.create', {
      ...{ title: 'Møte i gruppa', kind: 'meeting', rule: 'once', startDate: '2026-11-10' },
      ...{ startTime: null, endTime: null, measureId: null, owner: null, note: '' },
      ...{ endDate: null, every: 1, nth: null, weekday: null },
    });
    const model = await paper('board', '3');
    const heading = model.sections.find(({ id }) => id === 'decisions')?.heading;
    expect(heading).toBe('Beslutninger siden forrige møte, 10. november 2026');
    // Decided on 2 October, before the meeting.
    expect(words(model)).not.toContain('Ungdomskontaktene');
    expect(words(await paper('measure', '3'))).toContain('Ungdomskontaktene');
  });
});

describe('every paper', () => {
  it.each([
    ['board', '2'],
    ['board', '4'],
    ['board', 'all'],
    ['measure', '1'],
    ['measure', '3'],
    ['measure', '5'],
    ['indicator', 'neet-15-29'],
    ['indicator', 'five-year-check'],
    ['indicator', 'suicide-rate'],
    ['challenges', 'all'],
  ])(
    'has no figure without a source, no empty heading and no empty part: %s %s',
    async (kind, subject) => {
      const model = await paper(kind, subject);
      expect(unsourcedClaims(model)).toEqual([]);
      for (const { heading, blocks } of model.sections) {
        expect(heading.trim()).not.toBe('');
        expect(blocks.length).toBeGreaterThan(0);
      }
      const known = model.sources.map(({ number }) => number);
      expect(known).toEqual(known.map((_, at) => at + 1));
    },
  );

  it('refuses in words a format it does not come as, a subject that is not there, and nonsense', async () => {
    for (const [path, sentence] of [
      ['board/2/xlsx', 'Formatet «xlsx» finnes ikke. Velg pdf eller docx.'],
      ['challenges/all/docx', 'Formatet «docx» finnes ikke. Velg pdf eller xlsx.'],
      ['measure/9/docx', 'Tiltak 9 finnes ikke i denne fila.'],
      ['measure/all/docx', 'Tiltak all finnes ikke i denne fila.'],
      ['meeting/1/docx', 'Dokumentet finnes ikke.'],
      ['board/2/docx?filter={', 'Dokumentet finnes ikke.'],
    ] as const) {
      const answer = await ask(path);
      expect([path, (await answer.json()).error.message]).toEqual([path, sentence]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('writing to the folder', () => {
  it('answers with files that are there and whole, Word and Excel alike', async () => {
    const answer = await write('indicator/grunnskolepoeng', { formats: ['docx', 'xlsx'] });
    const { folder, files } = (await answer.json()) as WrittenPaper;
    expect(files.map(({ name }) => name)).toEqual([
      '2026-11-25_Indikator_grunnskolepoeng.docx',
      '2026-11-25_Indikator_grunnskolepoeng.xlsx',
    ]);
    for (const { name, bytes } of files) {
      const written = readFileSync(join(folder, name));
      expect(written.byteLength).toBe(bytes);
      expect(Object.keys(unzipSync(written))).toContain('[Content_Types].xml');
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.uferdig'))).toEqual([]);
  });

  it('never writes over a list somebody may have made minutes of: the new one lies beside it', async () => {
    const first = (await (await write('measure/2', { formats: ['docx'] })).json()) as WrittenPaper;
    const path = join(first.folder, '2026-11-25_Tiltak-2.docx');
    writeFileSync(path, 'vårt referat');
    const again = (await (await write('measure/2', { formats: ['docx'] })).json()) as WrittenPaper;
    expect(again.files.map(({ name }) => name)).toEqual(['2026-11-25_Tiltak-2 (2).docx']);
    expect(readFileSync(path, 'utf8')).toBe('vårt referat');
  });

  it('says why in words, and leaves no half file, when it cannot be written', async () => {
    // Where the folder should be there is a file.
    const other = briefingFile();
    writeFileSync(join(other.app.folder, 'Eksport'), 'ikke en mappe');
    const answer = await other.app.handler(
      new Request('http://core.invalid/files/papers/measure/2', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ formats: ['docx'] }),
      }),
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await answer.json()).error.message).toContain('Eksport');
    expect(readFileSync(join(other.app.folder, 'Eksport'), 'utf8')).toBe('ikke en mappe');
    other.app.close();
  });

  it('writes nothing at all when one of the formats cannot be made', async () => {
    const answer = await write('board/3', { formats: ['docx', 'pdf'] });
    expect((await answer.json()).error.message).toMatch(/^PDF trenger/);
    const folder = join(file.app.folder, 'Eksport');
    expect(existsSync(join(folder, '2026-11-25_Tavle_tiltak-3.docx'))).toBe(false);
  });
});

describe('what must not leave the house', () => {
  it('stops a paper with a text that points at a person, however it came into the file', async () => {
    const other = briefingFile();
    const [card] = await workOn(other, 2, 'normal');
    const workspace = other.app.session.workspace();
    const order = { command: 'test', sentence: 'Prøver', actor: 'test', now: new Date() };
    const docx = () =>
      other.app.handler(new Request('http://core.invalid/files/papers/board/2/docx'));
    expect((await docx()).status).toBe(200);
    runStep(workspace, order, () =>
      workspace.sqlite
        .prepare('UPDATE card SET title = ? WHERE id = ?')
        .run('Ring 01010750160', card?.id),
    );
    const answer = await docx();
    const { error } = await answer.json();
    expect(error.message).toContain('kan peke på en person');
    expect(error.message).not.toContain('01010750160');
    expect(error.way).toContain('Skriv om til gruppenivå');
    other.app.close();
  });

  it('keeps what begins like a formula as text in Word and Excel', async () => {
    const other = briefingFile();
    const { columns } = await other.query<Board>('board.get', { measureId: 2 });
    const title = '=HYPERLINK("http://x")';
    await other.mutate('card.create', { measureId: 2, columnId: columns[0]?.id, title });
    const answer = await other.app.handler(
      new Request('http://core.invalid/files/papers/board/2/docx'),
    );
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('=HYPERLINK(&quot;http://x&quot;)');
    expect(body).not.toContain('w:instrText>=');
    other.app.close();
  });
});
