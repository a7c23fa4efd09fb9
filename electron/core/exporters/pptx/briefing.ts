import PptxGenJS from 'pptxgenjs';
import { demoStamp } from '../../../contract/demo.ts';
import type { BriefingModel, FigureBlock } from '../../../contract/briefing-model.ts';
import { cleanText } from '../clean-text.ts';
import { colour } from '../docx/look.ts';
import { footLine } from '../foot-line.ts';
import { slideSeries } from './chart.ts';
import { deckOf, sourceText, type DeckSlide, type SlideTable } from './deck.ts';
import { area, cellSize, gapAfter, textSize, type Line } from './fit.ts';
import { repackPptx } from './package.ts';

/** On every machine, and LibreOffice has one that is as wide. */
const font = 'Arial';
const lang = 'nb-NO';
const titlePlace = { x: area.x, y: 0.45, w: area.width, h: 0.95 };
/** Letters in two lines of a title; what is longer takes three in a smaller size. */
const twoLines = 150;
const longTitleSize = 17;
const bodyPlace = { x: area.x, y: area.y, w: area.width, h: area.height };

/** The briefing as slides of text, tables and charts that can be edited; the notes hold the sources. */
export async function briefingPptx(model: BriefingModel): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = cleanText(model.title);
  pptx.subject = `Orientering nr. ${model.number}`;
  pptx.author = 'Dreiepunkt';
  pptx.company = cleanText(model.look.name);
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  defineMasters(pptx, model);
  openingSlide(pptx, model);
  for (const slide of deckOf(model)) contentSlide(pptx, slide, model);
  const bytes = await pptx.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('The presentation was not written as bytes.');
  return repackPptx(bytes, new Date(model.madeAt));
}

function defineMasters(pptx: PptxGenJS, model: BriefingModel): void {
  const accent = model.look.accent.slice(1).toUpperCase();
  const foot = `${cleanText(model.organisation)} · ${footLine(model)}`;
  const edges: NonNullable<PptxGenJS.SlideMasterProps['objects']> = [
    { rect: { x: 0, y: 0, w: 13.33, h: 0.14, fill: { color: accent } } },
    {
      text: {
        text: foot,
        options: { x: area.x, y: 6.98, w: 9.3, h: 0.3, margin: 0, ...small },
      },
    },
    ...(model.isDemo
      ? [
          {
            text: {
              text: demoStamp,
              options: {
                ...{ x: 10.1, y: 6.99, w: 2, h: 0.27, margin: 0, align: 'center' as const, lang },
                ...{ fontFace: font, fontSize: 10, bold: true, color: colour.demoInk },
                fill: { color: colour.demoGround },
              } as const,
            },
          },
        ]
      : []),
  ];
  const slideNumber = { x: 12.23, y: 6.98, w: 0.5, h: 0.3, ...small, align: 'right' } as const;
  const title = (place: typeof titlePlace, fontSize: number, valign: 'bottom' | 'middle') => ({
    placeholder: {
      options: {
        ...{ name: 'title', type: 'title', ...place, margin: 0, fontFace: font, fontSize },
        ...{ bold: true, color: accent, align: 'left', valign },
      } as PptxGenJS.PlaceholderProps,
      text: '',
    },
  });
  const body = (place: typeof titlePlace) => ({
    placeholder: {
      options: {
        ...{ name: 'body', type: 'body', ...place, margin: 0, fontFace: font },
        ...{ fontSize: textSize, color: colour.ink, align: 'left', valign: 'top' },
      } as PptxGenJS.PlaceholderProps,
      text: '',
    },
  });
  pptx.defineSlideMaster({
    title: 'Forside',
    objects: [
      ...edges,
      title({ x: area.x, y: 1.6, w: area.width, h: 1.9 }, 38, 'bottom'),
      body({ x: area.x, y: 3.75, w: area.width, h: 2.4 }),
    ],
  });
  const head = title(titlePlace, 22, 'middle');
  pptx.defineSlideMaster({
    title: 'Tittel og tekst',
    slideNumber,
    objects: [...edges, head, body(bodyPlace)],
  });
  pptx.defineSlideMaster({
    title: 'Tittel og tabell eller diagram',
    slideNumber,
    objects: [...edges, head],
  });
}

const small = { fontFace: font, fontSize: 10, color: colour.ink2, lang };

function openingSlide(pptx: PptxGenJS, model: BriefingModel): void {
  const slide = pptx.addSlide({ masterName: 'Forside' });
  slide.addText(cleanText(model.title), { placeholder: 'title', lang });
  const lines = [model.lead, model.organisation, footLine(model)].filter((line) => line !== '');
  slide.addText(
    lines.map((text) => ({
      text: cleanText(text),
      options: { breakLine: true, lang, paraSpaceAfter: gapAfter },
    })),
    { placeholder: 'body', lang },
  );
  slide.addNotes(
    [
      'Kilder i orienteringen:',
      ...model.sources.map(({ number, text }) => `[${number}] ${cleanText(text)}`),
    ].join('\n'),
  );
}

function contentSlide(pptx: PptxGenJS, content: DeckSlide, model: BriefingModel): void {
  const isText = content.content.kind === 'lines';
  const slide = pptx.addSlide({
    masterName: isText ? 'Tittel og tekst' : 'Tittel og tabell eller diagram',
  });
  slide.addText(content.title, {
    ...{ placeholder: 'title', lang },
    ...(content.title.length > twoLines ? { fontSize: longTitleSize } : {}),
  });
  if (content.content.kind === 'lines')
    slide.addText(content.content.lines.flatMap(lineRuns), { placeholder: 'body', lang });
  if (content.content.kind === 'table') addTable(slide, content.content.table);
  if (content.content.kind === 'chart') addChart(pptx, slide, content.content.figure);
  if (content.sourceLine !== '')
    slide.addText(content.sourceLine, {
      ...{ x: area.x, y: 6.3, w: area.width, h: 0.6, margin: 0, valign: 'bottom' },
      ...small,
      objectName: 'Kilde',
    });
  slide.addNotes(notesOf(content, model));
}

function notesOf({ content, notes, rest = [] }: DeckSlide, model: BriefingModel): string {
  return [
    ...(content.kind === 'chart' ? [cleanText(content.figure.alt)] : []),
    ...(content.kind === 'table' ? [content.table.caption] : []),
    ...(rest.length > 0 ? ['Det det ikke var plass til:', ...rest] : []),
    notes.length === 0 ? 'Lysbildet har ingen tall med kilde.' : 'Kilder:',
    ...notes.map((note) => `[${note}] ${sourceText(note, model)}`),
    footLine(model),
  ].join('\n');
}

const numberTypes = {
  a: 'alphaLcPeriod',
  A: 'alphaUcPeriod',
  i: 'romanLcPeriod',
  I: 'romanUcPeriod',
} as const;

function lineRuns({ pieces, mark, sign, level, isHeading }: Line): PptxGenJS.TextProps[] {
  const runs = pieces.flatMap(({ text, isStrong, isEmphasis, note }): PptxGenJS.TextProps[] => [
    { text, options: { lang, bold: isStrong === true, italic: isEmphasis === true } },
    ...(note === undefined
      ? []
      : [{ text: ` [${note}]`, options: { lang, color: colour.ink2, fontSize: 12 } }]),
  ]);
  const [first] = runs;
  const last = runs.at(-1);
  if (first?.options && mark !== undefined) {
    first.options.bullet =
      mark === 'dot'
        ? { indent: 20 }
        : {
            ...{ type: 'number', numberStartAt: mark, indent: 24 },
            ...(sign === undefined ? {} : { style: numberTypes[sign] }),
          };
    if (level) first.options.indentLevel = level;
  }
  for (const { options } of runs) if (options) options.paraSpaceAfter = isHeading ? 2 : gapAfter;
  if (last?.options) last.options.breakLine = true;
  return runs;
}

function addTable(
  slide: PptxGenJS.Slide,
  { caption, head, rows, numeric, widths }: SlideTable,
): void {
  const align = (column: number): PptxGenJS.HAlign => (numeric.includes(column) ? 'right' : 'left');
  const cell = {
    fontFace: font,
    fontSize: cellSize,
    lang,
    color: colour.ink,
    valign: 'top',
  } as const;
  const rule = { type: 'solid', pt: 0.75, color: colour.line } as const;
  const none = { type: 'none' } as const;
  slide.addTable(
    [
      ...(head.length === 0
        ? []
        : [
            head.map((text, column) => ({
              text,
              options: {
                ...{ ...cell, bold: true, align: align(column) },
                fill: { color: colour.fjordGround },
              },
            })),
          ]),
      ...rows.map(({ cells, notes }) =>
        cells.map((text, column) => ({
          text: notes.length > 0 && column === markedCell(cells) ? `${text} ${marks(notes)}` : text,
          options: { ...cell, align: align(column) },
        })),
      ),
    ],
    {
      ...{
        x: area.x,
        y: area.y,
        w: widths.reduce((sum, width) => sum + width, 0),
        colW: widths,
        margin: [0.05, 0.1, 0.05, 0.1],
      },
      border: [none, none, rule, none],
      objectName: caption,
    },
  );
}

/** The last cell that says something: a mark alone in an empty one would belong to nothing. */
function markedCell(cells: readonly string[]): number {
  return Math.max(
    0,
    cells.findLastIndex((text) => text.trim() !== ''),
  );
}

function marks(notes: readonly number[]): string {
  return [...new Set(notes)].map((note) => `[${note}]`).join(' ');
}

function addChart(
  pptx: PptxGenJS,
  slide: PptxGenJS.Slide,
  { chart, alt, title }: FigureBlock,
): void {
  if (chart?.kind !== 'line') return;
  const series = slideSeries(chart);
  const isBars = chart.form === 'bars';
  const format = chart.decimals === 0 ? '#,##0' : `0.${'0'.repeat(chart.decimals)}`;
  slide.addChart(
    isBars ? pptx.ChartType.bar : pptx.ChartType.line,
    // The library writes null as no value, which its types do not say.
    series.map(({ name, labels, values }) => ({ name, labels, values: values as number[] })),
    {
      ...bodyPlace,
      altText: cleanText(alt),
      objectName: cleanText(title),
      lang,
      chartColors: series.map(({ colour: line }) => line),
      displayBlanksAs: 'gap',
      ...{ lineSize: 2.25, lineDataSymbolSize: 7, lineDataSymbol: 'circle' },
      ...{ showLegend: true, legendPos: 'b', legendFontSize: 12, legendFontFace: font },
      ...{ catAxisLabelFontSize: 12, catAxisLabelFontFace: font, catAxisLabelPos: 'low' },
      ...{ valAxisLabelFontSize: 12, valAxisLabelFontFace: font, valAxisLabelFormatCode: format },
      ...(isBars ? {} : { valAxisMinVal: chart.axisFrom, valAxisMaxVal: chart.axisTo }),
      ...{ showValAxisTitle: true, valAxisTitle: cleanText(chart.unit), valAxisTitleFontSize: 12 },
      valGridLine: { color: colour.line, size: 0.75 },
      catGridLine: { style: 'none' },
      ...(chart.series.length <= 2
        ? {
            showValue: true,
            dataLabelFormatCode: format,
            dataLabelFontSize: 11,
            dataLabelPosition: 't',
          }
        : {}),
    },
  );
}
