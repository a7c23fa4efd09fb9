import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Block, BriefingModel } from '../../electron/contract/briefing-model.ts';
import { plainOf } from '../../electron/contract/rich-text.ts';
import { unguardFormula } from '../../electron/contract/spreadsheet-text.ts';
import { sourceRegister } from '../../electron/core/domain/briefing/sources.ts';
import { sentence } from '../../electron/core/domain/briefing/sentence.ts';
import { typedBlocks, typedPoints } from '../../electron/core/domain/briefing/typed-text.ts';
import { cleanText } from '../../electron/core/exporters/clean-text.ts';
import { csvBytes } from '../../electron/core/exporters/csv.ts';
import { documentDocx } from '../../electron/core/exporters/docx/document.ts';
import { briefingMarkdown } from '../../electron/core/exporters/markdown.ts';
import { briefingPptx } from '../../electron/core/exporters/pptx/briefing.ts';
import { workbookBytes } from '../../electron/core/exporters/workbook.ts';
import { SheetBlock } from '../../renderer/ui/document/SheetBlock.tsx';
import { RichTextView } from '../../renderer/ui/rich-text/RichTextView.tsx';
import {
  docxWords,
  htmlWords,
  markdownWords,
  pptxWords,
  wordsIn,
} from '../support/written-words.ts';
import { briefing } from './exporters-model.ts';

const clock = new Date('2026-11-30T12:00:00Z');

function modelOf(blocks: Block[]): BriefingModel {
  const section = {
    id: 'a',
    kind: 'assessment',
    heading: 'Vurdering',
    nature: 'assessment',
  } as const;
  return { ...briefing, sources: [], sections: [{ ...section, blocks }] };
}

/** One text as each format says it, read back from its bytes. */
const formats: Record<string, (value: string, blocks: Block[]) => Promise<string>> = {
  view: async (value) => htmlWords(renderToStaticMarkup(<RichTextView value={value} />)),
  print: async (_, blocks) =>
    htmlWords(
      renderToStaticMarkup(
        blocks.map((block, at) => (
          <SheetBlock key={`${at}`} block={block} heading="Vurdering" figureHeight={1} />
        )),
      ),
    ),
  docx: async (_, blocks) => docxWords(await documentDocx(modelOf(blocks), new Map(), clock)),
  pptx: async (_, blocks) => pptxWords(await briefingPptx(modelOf(blocks))),
  md: (_, blocks) => markdownWords(briefingMarkdown(modelOf(blocks))),
  csv: async (value) => {
    const [row] = parse<string[]>(Buffer.from(csvBytes([[plainOf(value), 'x']])), {
      ...{ delimiter: ';', bom: true },
    });
    return wordsIn(unguardFormula(row?.[0] ?? ''));
  },
  xlsx: async (value) => {
    const sheet = { name: 'Ark', head: ['Tekst'], rows: [[plainOf(value)]], widths: [80] };
    const bytes = await workbookBytes({ title: 'Bok', clock, sheets: [sheet] });
    const { sheets } = await readXlsx(bytes);
    return wordsIn(String(sheets[0]?.rows[1]?.[0] ?? ''));
  },
  sentence: async (value) => wordsIn(sentence(`${value}\nslutt`)),
};

async function expectSaid(value: string, names = Object.keys(formats)): Promise<void> {
  const blocks = typedBlocks(value, sourceRegister());
  const words = wordsIn(cleanText(plainOf(value)));
  for (const name of names) {
    const said = ` ${await formats[name]?.(value, blocks)} `;
    const isSaid = said.includes(words === '' ? '' : ` ${words} `);
    expect({ name, words, isSaid, said: isSaid ? '' : said }).toMatchObject({ isSaid: true });
  }
}

const signs = [
  ...[
    '17.',
    '3.',
    '1.',
    '2.',
    '1)',
    '2)',
    '-',
    '–',
    '•',
    '+',
    '*',
    '#',
    '##',
    '>',
    '|',
    '=',
    '---',
  ],
  ...[
    '0,3',
    'mai',
    'trinn',
    '**fet**',
    '_skrå_',
    '[lenke](x)',
    '<b>',
    '&amp;',
    '\\',
    '`kode`',
    '~~x~~',
  ],
  ...[
    'https://kommune.no/a_b?x=1&y=2',
    'www.a_b.no',
    '$x$',
    '{{a}}',
    '[^1]',
    '![x](y)',
    ':',
    '«Hei»',
  ],
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
      .filter((text) => cleanText(text).trim() !== ''),
  },
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const typed = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

const marks = fc.subarray(['bold', 'italic']).map((types) => types.map((type) => ({ type })));
const run = fc.record({ type: fc.constant('text'), text: line, marks });
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  content: fc.array(run, { minLength: 1, maxLength: 3 }),
});
const item = (inner: fc.Arbitrary<object[]>) =>
  fc
    .tuple(paragraph, inner)
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] }));
const listOf = (inner: fc.Arbitrary<object[]>) =>
  fc.oneof(
    fc.record({
      type: fc.constant('bulletList'),
      content: fc.array(item(inner), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.constantFrom(1, 1, 4, 17) }),
      content: fc.array(item(inner), { minLength: 1, maxLength: 3 }),
    }),
  );
const list = listOf(fc.array(listOf(fc.constant([])), { maxLength: 1 }));
const cell = fc.record({
  type: fc.constant('tableCell'),
  content: fc.tuple(paragraph),
});
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    type: fc.constant('table'),
    content: fc.array(
      fc.record({
        type: fc.constant('tableRow'),
        content: fc.array(cell, { minLength: columns, maxLength: columns }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
const heading = paragraph.map(({ content }) => ({
  ...{ type: 'heading', attrs: { level: 4 }, content },
}));
const formatted = fc
  .array(fc.oneof(paragraph, heading, list, table), { minLength: 1, maxLength: 4 })
  .map((content) => JSON.stringify({ type: 'doc', content }));

const isLong = process.env['DREIEPUNKT_LONG'] === '1';
/** Office files take a hundred times as long to make as lines of text. */
const heavy = ['docx', 'pptx', 'xlsx'];
const light = Object.keys(formats).filter((name) => !heavy.includes(name));
const many = { numRuns: isLong ? 5_000 : 150 };
const few = { numRuns: isLong ? 1_000 : 10 };

describe('words that were written', () => {
  it.each([
    '17. mai er siste samling',
    '3. trinn følges særskilt.\n4. kvartal leses i januar.',
    '- 0,3 prosentpoeng',
    '15. august 2027 er frist for å bemanne Familiens hus.',
    '1) først\n2) så',
    '7. og 8. trinn',
    '1. august\n\n2. august',
    '1. Først\n2. Så\n3. Til slutt',
    '– Jeg gruer meg.\n– Det er fint her.',
  ])('leave as they were written: %s', (text) => expectSaid(text));

  it('leave as they were written, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(typed, (text) => expectSaid(text, light)),
      many,
    );
    await fc.assert(
      fc.asyncProperty(typed, (text) => expectSaid(text, heavy)),
      few,
    );
  }, 120_000);

  it('keep the numbers, levels and cells of what was formatted', async () => {
    const lines = light.filter((name) => name !== 'sentence');
    await fc.assert(
      fc.asyncProperty(formatted, (text) => expectSaid(text, lines)),
      many,
    );
    await fc.assert(
      fc.asyncProperty(formatted, (text) => expectSaid(text, heavy)),
      few,
    );
  }, 120_000);

  it('a column of figures stands to the right also where one of them is a dash for none', () => {
    const cells = (type: string, ...words: string[]) => ({
      type: 'tableRow',
      content: words.map((text) => ({
        ...{ type, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      })),
    });
    const content = [
      cells('tableHeader', 'Post', 'Budsjett', 'Merknad'),
      cells('tableCell', 'Materiell', '40 000', '–'),
      cells('tableCell', 'Leie', '–', '–'),
    ];
    const value = JSON.stringify({ type: 'doc', content: [{ type: 'table', content }] });
    expect(typedBlocks(value, sourceRegister())).toMatchObject([{ kind: 'table', numeric: [1] }]);
  });

  it('are a list only where two neighbouring lines count 1 and 2', () => {
    const kinds = (text: string) => typedBlocks(text, sourceRegister()).map(({ kind }) => kind);
    expect(kinds('1. Først\n2. Så')).toEqual(['list']);
    expect(kinds('1. mai er fri')).toEqual(['paragraph']);
    expect(kinds('2. Så\n3. Til slutt')).toEqual(['paragraph', 'paragraph']);
    expect(kinds('1. Først\n3. trinn')).toEqual(['paragraph', 'paragraph']);
    expect(kinds('- én\n- to')).toEqual(['paragraph', 'paragraph']);
  });

  it('are numbered through as proposals, a table between them left as it is', () => {
    const cells = {
      type: 'tableCell',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '7' }] }],
    };
    const said = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const value = JSON.stringify({
      type: 'doc',
      content: [
        said('Først'),
        { type: 'table', content: [{ type: 'tableRow', content: [cells] }] },
        said('15. august er frist'),
      ],
    });
    expect(typedPoints(value, sourceRegister())).toMatchObject([
      { kind: 'list', items: [[{ text: 'Først' }]] },
      { kind: 'table', rows: [[[{ text: '7' }]]] },
      { kind: 'list', start: 2, items: [[{ text: '15. august er frist' }]] },
    ]);
  });
});
