import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { BriefingModel, FigureBlock } from '../../electron/contract/briefing-model.ts';
import { briefingJson } from '../../electron/core/exporters/briefing-json.ts';
import { figureWorkbook } from '../../electron/core/exporters/figure-workbook.ts';
import { briefingPptx } from '../../electron/core/exporters/pptx/briefing.ts';
import { sheetNames } from '../../electron/core/exporters/workbook.ts';
import { briefingFile, happenings, writtenBriefing } from '../support/briefing-file.ts';
import {
  decoded,
  expectSlideSources,
  expectSlidesInBokmaal,
  expectTablesAndCharts,
  expectTitles,
  matches,
  slidesOf,
  slideText,
  xmlParts,
  type XmlParts,
} from '../support/slide-walk.ts';
import { briefing, overfull } from './exporters-model.ts';

/** Cells of a sheet by their address, as text or number. */
function cells(
  file: XmlParts,
  sheet: number,
): Map<string, { type: string; value: string; xml: string }> {
  const shared = matches(file['xl/sharedStrings.xml'] ?? '', /<si>.*?<\/si>/gs).map((item) =>
    decoded(item.replace(/<[^>]*>/g, '')),
  );
  const found = new Map<string, { type: string; value: string; xml: string }>();
  const xml = file[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  for (const [whole, attributes = '', inner = ''] of xml.matchAll(/<c ([^>]*?)>(.*?)<\/c>/gs)) {
    const address = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
    found.set(address, {
      type,
      value: type === 's' ? (shared[Number(raw)] ?? '') : raw,
      xml: whole,
    });
  }
  return found;
}

/** One figure of the briefing changed by `change`. */
function withFigure(change: (block: FigureBlock) => FigureBlock): BriefingModel {
  const sections = briefing.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'figure' ? change(block) : block)),
  }));
  return { ...briefing, sections };
}

describe.each([
  ['a normal briefing', briefing],
  ['a briefing with twelve figures', overfull],
])('%s as a workbook', (_, model) => {
  const figures = model.sections.flatMap((s) => s.blocks.filter((b) => b.kind === 'figure'));

  it('has an overview and a sheet for each figure, their heading rows frozen', async () => {
    const file = xmlParts(await figureWorkbook(model));
    const sheets = Object.keys(file).filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(figures.length + 1);
    expect(file['xl/workbook.xml']).toContain('name="Oversikt"');
    for (const sheet of sheets)
      expect(file[sheet]).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const first = [...cells(file, 1).values()].map(({ value }) => value);
    expect(first).toContain('OPPDIKTET DEMO');
    for (const { text } of model.sources) expect(first).toContain(text);
  });

  it('has no number without its status and its source in the same row', async () => {
    const file = xmlParts(await figureWorkbook(model));
    figures.forEach((figure, index) => {
      const sheet = cells(file, index + 2);
      const source = model.sources.find(({ number }) => number === figure.note)?.text;
      const numbers = [...sheet].filter(([, { type }]) => type === 'n');
      expect(numbers.map(([, { value }]) => Number(value)).toSorted((a, b) => a - b)).toEqual(
        figure.data.rows
          .flatMap((r) => r.cells.flatMap((c) => c.value ?? []))
          .toSorted((a, b) => a - b),
      );
      for (const [address] of numbers) {
        const [, column = '', row = ''] = /([A-Z]+)(\d+)/.exec(address) ?? [];
        const status = sheet.get(`${String.fromCharCode(column.charCodeAt(0) + 1)}${row}`)?.value;
        expect(status).toMatch(/^(tall|foreløpig tall)$/);
        const line = [...sheet].filter(([at]) => at.replace(/[A-Z]+/, '') === row);
        expect(line.map(([, { value }]) => value)).toContain(source);
      }
    });
  });
});

describe('a workbook', () => {
  it.each(['=1+1', '+47', '-2', '@SUM(A1)', '\t=1'])('keeps %j a text', async (bad) => {
    const model = withFigure((block) => ({
      ...block,
      data: { ...block.data, rows: block.data.rows.map((row) => ({ ...row, label: bad })) },
    }));
    const file = xmlParts(await figureWorkbook({ ...model, title: bad }));
    const sheets = Object.entries(file).filter(([name]) => name.includes('/sheet'));
    expect(sheets.filter(([, xml]) => xml.includes('<f'))).toEqual([]);
    const shown = [...cells(file, 1).values()].find(({ value }) => value.trim() === bad.trim());
    expect(shown?.type).toBe('s');
  });

  it('says hidden in words even when the model still holds the number', async () => {
    const model = withFigure((block) => ({
      ...block,
      data: {
        ...block.data,
        rows: block.data.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, value: 3.25, status: 'hidden' as const })),
        })),
      },
    }));
    const file = xmlParts(await figureWorkbook(model));
    expect([...cells(file, 2).values()].filter(({ type }) => type === 'n')).toEqual([]);
    expect(JSON.stringify([...cells(file, 2).values()])).not.toContain('3.25');
  });

  it('shows the decimals the figure is published with', async () => {
    const file = xmlParts(await figureWorkbook(briefing));
    expect(file['xl/styles.xml']).toContain('formatCode="#,##0.0"');
  });

  it('gives names Excel takes, no two alike', () => {
    const names = sheetNames(['A/B: [x]?*', "'Sitat'", 'x'.repeat(40), 'X'.repeat(40), '']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

describe.each([
  ['a normal briefing', briefing],
  ['a briefing with twelve figures', overfull],
])('%s as slides', (_, model) => {
  const made = briefingPptx(model);

  it('is five to seven slides, each with a title of its own in a real placeholder', async () => {
    expectTitles(await made);
  });

  it('has no claim of a figure without a source on the slide and in its notes', async () => {
    expectSlideSources(await made, model);
  });

  it('describes every chart in words and marks the heading row of every table', async () => {
    const { tables, pictures } = expectTablesAndCharts(await made);
    expect(tables).toBeGreaterThan(0);
    expect(pictures).toBeGreaterThan(0);
  });

  it('is in bokmål in every run, and each paragraph has one look', async () => {
    expectSlidesInBokmaal(await made);
  });

  it('says that a demo is a demo on every layout a slide uses', async () => {
    const file = xmlParts(await made);
    for (const [name] of slidesOf(file)) {
      const rels = file[name.replace('slides/', 'slides/_rels/').concat('.rels')] ?? '';
      const layout = /slideLayouts\/(slideLayout\d+\.xml)/.exec(rels)?.[1] ?? '';
      expect(slideText(file[`ppt/slideLayouts/${layout}`] ?? '')).toContain('OPPDIKTET DEMO');
    }
  });
});

it('continues a long assessment on more slides, and what there is no room for in the notes', async () => {
  const paragraphs = Array.from({ length: 40 }, (_, i) => ({
    kind: 'paragraph' as const,
    runs: [{ text: `Avsnitt nummer ${i} ${'med mange ord '.repeat(9)}slutt-${i}.` }],
  }));
  const sections = briefing.sections.map((section) =>
    section.kind === 'assessment' ? { ...section, blocks: paragraphs } : section,
  );
  const file = xmlParts(await briefingPptx({ ...briefing, sections }));
  const slides = Object.entries(file).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(7);
  const long = slides.filter(([, xml]) => slideText(xml).includes('Vurdering'));
  const last = long.at(-1)?.[0] ?? '';
  expect(slideText(file[last] ?? '')).toContain('Resten står i notatene.');
  const notes = file[last.replace('slides/slide', 'notesSlides/notesSlide')] ?? '';
  const shown = [...long.map(([, xml]) => xml), notes].map(slideText).join(' ');
  for (let i = 0; i < 40; i += 1) expect(shown).toContain(`slutt-${i}.`);
});

it('draws no line across a cut and no point where a figure is missing', async () => {
  const model = withFigure((block) =>
    block.chart?.kind === 'line'
      ? {
          ...block,
          chart: {
            ...block.chart,
            series: block.chart.series.map((s) => ({ ...s, values: [null, ...s.values.slice(1)] })),
          },
        }
      : block,
  );
  const file = xmlParts(await briefingPptx(model));
  const series = matches(file['ppt/charts/chart1.xml'] ?? '', /<c:ser>.*?<\/c:ser>/gs);
  expect(series).toHaveLength(4);
  const points = series.map((xml) =>
    [...(/<c:val>.*?<\/c:val>/s.exec(xml)?.[0] ?? '').matchAll(/<c:pt idx="(\d+)">/g)].map(
      ([, i]) => Number(i),
    ),
  );
  expect(points).toEqual([
    [1, 2, 3],
    [4, 5],
    [1, 2, 3],
    [4, 5],
  ]);
});

it('gives the same bytes of a snapshot after the live data have changed', async () => {
  const file = briefingFile();
  try {
    await happenings(file, 'normal');
    const briefingId = await writtenBriefing(file, 'leadership', 'normal');
    const { snapshot } = await file.mutate<BriefingModel>('briefing.freeze', { briefingId });
    const get = async (format: string) => {
      const address = `http://core.invalid/files/snapshots/${snapshot?.number}/${format}`;
      const answer = await file.app.handler(new Request(address));
      expect(answer.status).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    };
    const formats = ['json', 'xlsx', 'pptx'];
    const before = await Promise.all(formats.map(get));
    file.at('2027-02-01T08:00:00Z');
    file.publish('grunnskolepoeng', 'Grunnskolepoeng', { '3305': { '2025-26': 11.1 } });
    const after = await Promise.all(formats.map(get));
    expect(after.map((bytes, i) => bytes.equals(before[i] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
      true,
    ]);
    const json = JSON.parse(String(before[0])) as { version: number; snapshot: unknown };
    expect(json).toMatchObject({ version: 1, snapshot });
  } finally {
    file.app.close();
  }
});

it('writes the same JSON whatever order the fields came in', () => {
  const turned = Object.fromEntries(
    Object.entries(briefing).toReversed(),
  ) as unknown as BriefingModel;
  expect(strFromU8(briefingJson(turned))).toBe(strFromU8(briefingJson(briefing)));
});
