import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileCard } from '../../electron/contract/card-files.ts';
import { DomainError } from '../../electron/contract/errors.ts';
import { cardsCsv } from '../../electron/core/exporters/cards-csv.ts';
import { decodeCards } from '../../electron/core/importers/cards/decode.ts';
import { emptyCard, withinLimits } from '../../electron/core/importers/cards/limits.ts';
import { plannerFile, trelloBoard, trelloFile } from '../fixtures/cards/files.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);
const card = (rest: Partial<FileCard>): FileCard => ({ ...emptyCard, title: 'Tittel', ...rest });
const refusalOf = async (file: Uint8Array): Promise<string> => {
  const error: unknown = await decodeCards(file).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof DomainError) return error.message;
  throw new Error('was not refused', { cause: error });
};

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const hard = fc.oneof(
  words,
  fc.constantFrom('=1+1', '+47', '-', '@navn', "'=ekte", "''-x", 'a;b', 'a"b', 'æøå ÆØÅ', '1,5'),
);
const line = hard.map((one) => one.replace(/[\r\n\u0085\u2028\u2029]/g, ' '));
const list = fc.array(
  line.map((one) => one.trim()).filter((one) => one !== ''),
  { maxLength: 4 },
);
const fileCard: fc.Arbitrary<FileCard> = fc
  .record({
    code: fc.option(fc.nat(999).map((n) => `T2-${n}`)),
    list: line,
    title: line.map((one) => `x${one}`),
    description: fc.array(hard, { maxLength: 3 }).map((all) => all.join('\n')),
    people: fc.array(fc.constantFrom('PPT', 'Koordinator', '-leder'), { maxLength: 1 }),
    due: fc.oneof(
      fc.constant({}),
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
        .map((date) => ({ dueDate: date.toISOString().slice(0, 10) })),
      fc.integer({ min: 2024, max: 2040 }).map((year) => ({ dueSeason: `${year}V` })),
      fc.constantFrom({ dueCondition: 'når avtalen er signert' }, { dueCondition: '=snart' }),
    ),
    size: fc.constantFrom(null, 'S' as const, 'M' as const, 'L' as const),
    hours: fc.option(fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100)),
    waitingOn: fc.constantFrom(null, 'BUP: svar', '@BUP'),
    services: list,
    labels: list,
    challenges: fc.subarray(['U02', 'U15']),
    checklist: fc.array(fc.record({ text: line.map((one) => `p${one}`), isDone: fc.boolean() }), {
      maxLength: 3,
    }),
    links: fc.subarray([
      { url: 'https://a.no/', title: '' },
      { url: 'https://b.no/x', title: 'Et <notat>'.replace(/[<>]/g, '') },
    ]),
  })
  .map(({ due, ...rest }) => withinLimits({ ...emptyCard, ...rest, ...due }));

describe('our own CSV', () => {
  it('comes back as the same cards, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fileCard, { minLength: 1, maxLength: 6 }), async (cards) => {
        const file = await decodeCards(cardsCsv(cards));
        expect(file.notes).toEqual([]);
        expect(file.cards).toEqual(cards);
      }),
      { numRuns: 150 },
    );
  });

  it('is what a Norwegian spreadsheet opens: byte order mark, semicolons, CRLF, days and decimal comma', () => {
    const csv = text(
      cardsCsv([card({ code: 'T2-1', list: 'Klar', dueDate: '2026-12-02', hours: 7.5 })]),
    );
    expect(csv.startsWith('\ufeffKode;Kolonne;Tittel;')).toBe(true);
    expect(csv.split('\r\n')[1]).toBe('T2-1;Klar;Tittel;;;02.12.2026;;7,5;;;;;;;;');
  });

  it.each(['=1+1', '+47 32 11', '-12', '@SUM(A1)', '\tx', '\rx', ' =1+1', "'=x", "' =x"])(
    'does not let %j become a formula',
    (title) => {
      const cell =
        text(cardsCsv([card({ title })]))
          .split('\r\n')[1]
          ?.split(';')[2] ?? '';
      expect(cell.replace(/^"|"$/g, '')).toBe(`'${title}`);
    },
  );
});

describe('a table of another program', () => {
  it('is read by its headings; columns without a place on a card are named', async () => {
    const file = await decodeCards(
      bytes('Status,Oppgave,Due date,Poeng\nDoing,Rutine,25/12/2026,3\n'),
    );
    expect(file.cards).toMatchObject([{ list: 'Doing', title: 'Rutine', dueDate: '2026-12-25' }]);
    expect(file.notes).toEqual(['Kolonner som ikke er tatt med: «Poeng».']);
  });

  it.each([
    ['', 'Fila er tom.'],
    ['Måned;Antall\njan;3\n', 'Fila har ingen kolonne med titler. Den har «Måned», «Antall».'],
    ['Tittel;Frist\n', 'Fila har ingen kort.'],
    ['Tittel;Frist\n"åpen;1\n', 'Fila kan ikke deles i kolonner'],
    ['{"lists":[]}', 'Fila er JSON, men ikke en tavle fra Trello'],
    ['{"lists":', 'Fila er ikke JSON.'],
    ['\u00d0\u00cf', 'Fila har ingen kolonne med titler.'],
  ])('%j is refused with a sentence', async (content, sentence) => {
    expect(await refusalOf(bytes(content))).toContain(sentence);
  });
});

describe('a Trello board', () => {
  it('keeps lists in their order, checklists, days, labels, comments, and only links that are safe', async () => {
    const file = await decodeCards(trelloFile());
    expect(file).toMatchObject({ format: 'trello', name: 'Familiens hus' });
    expect(file.cards.map(({ list, title, isArchived }) => [list, title, isArchived])).toEqual([
      ['To Do', 'Skrive rutine', false],
      ['To Do', 'Lagt bort', true],
      ['Doing', 'Kartlegge tilbud', false],
      ['Gammelt', 'I lukket liste', true],
    ]);
    expect(file.cards[2]).toMatchObject({
      description: 'For 13–18 år\nogså vedtaksbaserte',
      people: ['Koordinator A', 'PPT'],
      dueDate: '2026-12-02',
      labels: ['Avtale', 'red'],
      checklist: [
        { text: 'Første', isDone: true },
        { text: 'Andre', isDone: false },
      ],
      links: [{ url: 'https://trello.com/1/notat.pdf', title: 'Notat' }],
      comments: [{ text: 'Sendt til høring', who: 'Koordinator A' }],
    });
    expect(file.notes).toContain('1 vedlegg har ingen adresse som kan åpnes, og er ikke tatt med.');
  });
});

describe('a Planner workbook', () => {
  it.each(['en', 'nb'] as const)('in %s becomes the same cards', async (language) => {
    const file = await decodeCards(plannerFile(language));
    expect(file).toMatchObject({ format: 'planner', name: 'Rekruttering' });
    expect(file.cards).toMatchObject([
      {
        ...{ list: 'Klar', title: 'Stillingsprofil', dueDate: '2026-12-02', isDone: false },
        ...{ people: ['Koordinator A', 'PPT'], labels: ['Kompetanse', 'Økonomi'] },
        description: 'Familieterapi først',
        checklist: ['Utkast', 'Høring', 'Vedtak'].map((point) => ({ text: point, isDone: false })),
      },
      {
        ...{ list: 'Pågår', title: 'Utlysning', dueDate: '2026-11-30', isDone: true },
        checklist: ['Tekst', 'Annonse'].map((point) => ({ text: point, isDone: true })),
      },
    ]);
    expect(file.notes[0]).toContain('På 1 kort står alle punkter som ikke gjort.');
  });
});

describe('a damaged file', () => {
  const sources = [
    trelloFile(),
    plannerFile('nb'),
    cardsCsv([card({ list: 'Klar', description: 'a\nb', dueDate: '2026-12-02' })]),
    trelloFile({ ...trelloBoard, lists: null }),
  ];
  const edit = fc.record({
    source: fc.nat(sources.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.nat(3), fc.nat(300)),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom('"', '{', '[', ']', 'null', '1e999', ';', '\r\n', '<', '-1').map(bytes),
    ),
  });
  it('gives cards or a refusal in words, never another error', async () => {
    await fc.assert(
      fc.asyncProperty(edit, async ({ source, at, remove, insert }) => {
        const whole = sources[source] ?? new Uint8Array();
        const start = Math.floor(at * whole.length);
        const file = Uint8Array.from([
          ...whole.slice(0, start),
          ...insert,
          ...whole.slice(start + remove),
        ]);
        const answer = await decodeCards(file).catch((cause: unknown) => cause);
        const isCards = !(answer instanceof Error) && typeof answer === 'object';
        const isRefusal =
          answer instanceof DomainError &&
          answer.code === 'validation' &&
          /^[A-ZÆØÅ«].+[.?)]$/s.test(answer.message);
        expect({ isAnswered: isCards || isRefusal, answer }).toMatchObject({ isAnswered: true });
      }),
      { numRuns: 400 },
    );
  });
});
