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
const raw = (...parts: (string | number)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...bytes(part)])));
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
    expect(file.notes).toEqual(['Kolonner som ikke er tatt med: «Poeng» (1 kort).']);
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

describe('dates of a file', () => {
  it.each([
    ['29.3.26', '2026-03-29'],
    ['29/3-2026', '2026-03-29'],
    ['29/3/26', '2026-03-29'],
    ['29. mars 2026', '2026-03-29'],
    ['søndag 29. mars 2026', '2026-03-29'],
    ['29 Mar 2026', '2026-03-29'],
    ['March 29, 2026', '2026-03-29'],
    ['29/Mar/26 3:00 PM', '2026-03-29'],
    ['46110', '2026-03-29'],
    ['46110,5', '2026-03-29'],
    ['20260329', '2026-03-29'],
    ['2026/03/29', '2026-03-29'],
    ['2026-03-29 00:00:00', '2026-03-29'],
    ['2026-03-29T10:00:00.000Z', '2026-03-29'],
    ['29.03.2026 kl. 12.00', '2026-03-29'],
  ])('%s is read as the day it is, and nothing is said', async (typed, day) => {
    const file = await decodeCards(bytes(`Tittel;Frist\nA;${typed}\n`));
    expect(file.cards[0]).toMatchObject({ dueDate: day, dueCondition: null });
    expect(file.notes).toEqual([]);
  });

  it.each(['29.02.2026', 'uke 13 2026', '32.1.2026', '29.3.', 'når avtalen er signert', '123456'])(
    '«%s» is no day: it stays as text, and the card is named',
    async (typed) => {
      const file = await decodeCards(bytes(`Tittel;Frist\nMøte om avtale;${typed}\n`));
      expect(file.cards[0]).toMatchObject({ dueDate: null, dueCondition: typed });
      expect(file.notes.join()).toContain(`«Møte om avtale»: ${typed}`);
    },
  );

  it('are read by what the whole file says of their order, and the order is said', async () => {
    const read = async (...dates: string[]) => {
      const rows = dates.map((date, at) => `K${at},To Do,${date}\n`).join('');
      const { cards, notes } = await decodeCards(bytes(`Title,Status,Due Date\n${rows}`));
      return { days: cards.map(({ dueDate }) => dueDate), notes: notes.join(' ') };
    };
    const doubtful = await read('3/4/2026', '12/5/2026');
    expect(doubtful.days).toEqual(['2026-04-03', '2026-05-12']);
    expect(doubtful.notes).toContain('3/4/2026 er 3. april 2026');
    const american = await read('3/4/2026', '12/25/2026');
    expect(american.days).toEqual(['2026-03-04', '2026-12-25']);
    expect(american.notes).toContain('måneden først: 12/25/2026 er 25. desember 2026');
    expect(await read('3/4/2026', '25/12/2026')).toEqual({
      days: ['2026-04-03', '2026-12-25'],
      notes: '',
    });
    expect((await read('13/4/2026', '4/13/2026')).notes).toContain('dagen først og datoer');
  });
});

describe('cards of other programs', () => {
  it('stand in their column, not in the status beside it; a closed one is done', async () => {
    const { cards } = await decodeCards(
      bytes('Status,Column,Title,Assignee\nOpen,Backlog,A,PPT\nClosed,Work,B,\n'),
    );
    expect(cards).toMatchObject([
      { list: 'Backlog', isDone: false, people: ['PPT'] },
      { list: 'Work', isDone: true },
    ]);
  });

  it('keep every label, where each has a column of its own', async () => {
    const file = await decodeCards(
      bytes('Summary,Issue key,Status,Labels,Labels\nMøte,OPP-1,To Do,a,b\n'),
    );
    expect(file.cards[0]).toMatchObject({ title: 'Møte', list: 'To Do', labels: ['a', 'b'] });
    expect(file.notes).toEqual(['Kolonner som ikke er tatt med: «Issue key» (1 kort).']);
  });

  it('from Trello are done, templates, or bring fields a card has not, and all of it is told', async () => {
    const [first, second, ...rest] = trelloBoard.cards;
    const file = await decodeCards(
      trelloFile({
        ...trelloBoard,
        customFields: [{ id: 'f', name: 'Budsjett', type: 'number' }],
        cards: [
          { ...first, dueComplete: true, start: '2026-03-01T10:00:00.000Z' },
          { ...second, customFieldItems: [{ idCustomField: 'f', value: { number: '120000' } }] },
          { ...second, id: 'c9', name: 'Mal: møte', isTemplate: true },
          ...rest.map((one) => ({ ...one, desc: null, labels: null, attachments: null })),
        ],
        checklists: [
          ...trelloBoard.checklists,
          { idCard: 'c1', name: 'Etterpå', checkItems: [{ name: 'Referat', state: 'incomplete' }] },
        ],
        actions: [
          {
            type: 'copyCommentCard',
            date: '2026-11-02T08:00:00.000Z',
            data: { text: 'Kopiert', card: { id: 'c1' } },
            memberCreator: null,
          },
        ],
      }),
    );
    const done = file.cards.find(({ title }) => title === 'Kartlegge tilbud');
    expect(done).toMatchObject({ isDone: true, comments: [{ text: 'Kopiert', who: '' }] });
    expect(done?.checklist.map(({ text: point }) => point)).toEqual([
      ...['Etterpå: Referat', 'Steg: Første', 'Steg: Andre'],
    ]);
    expect(file.cards.map(({ title }) => title)).not.toContain('Mal: møte');
    const told = file.notes.join('\n');
    for (const said of ['«Kartlegge tilbud»: 01.03.2026', '«Skrive rutine»: 120000', '«Mal: møte»'])
      expect(told).toContain(said);
    expect(told).toContain('1 kort er merket som ferdig i fila');
  });

  it('of letters that read in two ways are asked about, with how each reads; the answer is followed', async () => {
    const mac = raw('Tittel;Frist\rUten;\rSkole p', 0x8c, ' ', 0x81, 's;\r');
    const doubt: unknown = await decodeCards(mac).catch((cause: unknown) => cause);
    expect(doubt).toMatchObject({
      readings: [
        { encoding: 'windows', lines: [`Skole p\u0152 \u0081s;`] },
        { encoding: 'mac', lines: ['Skole på Ås;'] },
      ],
    });
    expect((await decodeCards(mac, 'mac')).cards[1]?.title).toBe('Skole på Ås');
    expect((await decodeCards(mac, 'windows')).cards[1]?.title).toContain('Œ');
    const mixed = raw('Tittel\nSkole p', 0x8c, ' og p', 0xe5, '\n');
    expect(await refusalOf(mixed)).toContain('CSV UTF-8');
  });

  it('of plain Windows letters, or in Unicode, are not asked about', async () => {
    const cards = [{ title: 'Skole på' }];
    expect(await decodeCards(raw('Tittel\nSkole p', 0xe5, '\n'))).toMatchObject({ cards });
    expect(await decodeCards(bytes('Tittel\nSkole på\n'), 'mac')).toMatchObject({ cards });
  });

  it('lose nothing unsaid where a card has less room', async () => {
    const people = Array.from({ length: 25 }, (_, at) => `Rolle ${at}`).join(';');
    const file = await decodeCards(bytes(`Tittel\tAnsvarlig\nA\t${people}\n`));
    expect(file.cards[0]?.people).toHaveLength(20);
    expect(file.notes).toEqual(['Noen personer er ikke tatt med på 1 kort: «A».']);
  });
});
