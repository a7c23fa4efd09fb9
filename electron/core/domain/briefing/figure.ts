import type {
  Block,
  FigureBlock,
  FigureData,
  Run,
  Section,
} from '../../../contract/briefing-model.ts';
import type { ChartModel } from '../../../contract/charts.ts';
import { formatDate, formatNumber } from '../../../contract/format.ts';
import type { IndicatorDetail, Series } from '../../../contract/indicators.ts';
import { countLabel, figureCell } from '../../../contract/figure-cells.ts';
import { figureWord, helpLines } from '../../../contract/words.ts';
import { figureKey } from './parts.ts';
import { headings } from './presets.ts';
import { indicatorSource, type SourceRegister } from './sources.ts';

/** One indicator as a section of facts: sentence, chart, source line and, unless it follows later, table. */
export function indicatorSection(
  indicator: IndicatorDetail,
  sources: SourceRegister,
  withTable: boolean,
): Section {
  const note = sources.note(indicatorSource(indicator));
  const sentence: Run[] = indicator.sentence.map(({ text, strong }) => ({
    text,
    ...(strong ? { isStrong: true } : {}),
  }));
  const last = sentence.at(-1);
  if (last) last.note = note;
  const blocks: Block[] = [{ kind: 'paragraph', runs: sentence }];
  if (indicator.chart) blocks.push(figureBlock(indicator, note));
  // Without a chart the table is the figure: it is never sent to the appendix.
  if (withTable || !indicator.chart) blocks.push(tableOf(indicator, note));
  if (indicator.caveat && !indicator.chart)
    blocks.push({ kind: 'paragraph', runs: [{ text: indicator.caveat, note }] });
  if (indicator.isSensitive)
    blocks.push(...helpLines.map((text): Block => ({ kind: 'paragraph', runs: [{ text }] })));
  return {
    ...{ id: figureKey(indicator.id), kind: 'figure', heading: indicator.name, nature: 'fact' },
    blocks,
  };
}

/** The tables of all charts, after the sources. */
export function tablesSection(
  indicators: readonly IndicatorDetail[],
  sources: SourceRegister,
): Section {
  return {
    ...{ id: 'tables', kind: 'tables', heading: headings.tables, nature: 'fact' },
    isAppendix: true,
    blocks: indicators
      .filter(({ chart }) => chart !== null)
      .map((indicator) => tableOf(indicator, sources.note(indicatorSource(indicator)))),
  };
}

function tableOf(indicator: IndicatorDetail, note: number): Block {
  return indicator.chart?.kind === 'dots'
    ? placeTable(indicator, note)
    : seriesTable(indicator, note);
}

/** The chart of one indicator with its words, source line and every figure behind it. */
export function figureBlock(
  indicator: IndicatorDetail,
  note: number,
  chart: ChartModel | null = indicator.chart,
): FigureBlock {
  const count = indicator.latest?.count;
  const axis =
    chart && chart.axisFrom !== 0
      ? ` Aksen starter på ${String(chart.axisFrom).replace('.', ',')}.`
      : '';
  const read = indicator.provenance.at(-1)?.importedAt;
  return {
    kind: 'figure',
    indicatorId: indicator.id,
    title:
      chart?.kind === 'dots'
        ? `Sammenligning ${chart.periodLabel}`
        : `Utvikling ${indicator.periods[0]?.label ?? ''} til ${indicator.periods.at(-1)?.label ?? ''}`,
    alt: alt(indicator),
    chart,
    sourceLine: `Kilde: ${indicator.sourceName}${read ? `, hentet ${formatDate(read, 'table')}` : ''}.${count ? ` n = ${formatNumber(count, 0)} ${indicator.countUnit}`.trimEnd().concat('.') : ''}${axis}${indicator.caveat ? ` ${indicator.caveat}` : ''}`,
    note,
    data: figureData(indicator),
  };
}

/** Every shown figure with its status; what is hidden has no value here either. */
function figureData(indicator: IndicatorDetail): FigureData {
  const { periods, series, unit, decimals, origin } = indicator;
  return {
    ...{ unit, decimals, isLocal: origin === 'local' },
    periods: periods.map(({ code, label }) => ({ code, label })),
    rows: series
      .filter(({ points }) => points.length > 0)
      .map((one) => ({
        role: one.role,
        label: rowLabel(indicator, one),
        cells: periods.map(({ code }) => {
          const { point, text, isOutside } = figureCell(indicator, one, code);
          return {
            ...{ value: point?.value ?? null, text, status: point?.status ?? 'missing' },
            ...(isOutside && { isOutside: true as const }),
          };
        }),
      })),
  };
}

/** The picture in words: kind, places, and the own figures in order. */
function alt(indicator: IndicatorDetail): string {
  const { chart } = indicator;
  const own = indicator.series.find((s) => s.role === 'own');
  if (chart?.kind === 'dots')
    return `Punktdiagram: ${indicator.name} ${chart.periodLabel}. ${chart.rows.map((r) => `${r.label} ${r.text}`).join(', ')}.`;
  const outside = new Set(indicator.periods.filter((p) => p.isOutside).map((p) => p.code));
  const points = (own?.points ?? [])
    .map(({ period, text }) => {
      const mark = outside.has(period) ? ` (${figureWord.outside})` : '';
      return `${label(indicator, period)}: ${text}${mark}`;
    })
    .join(', ');
  return `Linjediagram: ${indicator.name} for ${own?.placeName ?? 'kommunen'}. ${points}.`;
}

function seriesTable(indicator: IndicatorDetail, note: number): Block {
  const columns = indicator.periods.slice(-8);
  const row = (series: Series): Run[][] => [
    [
      {
        text: rowLabel(indicator, series),
        ...(series.role === 'own' ? { isStrong: true } : {}),
      },
    ],
    ...columns.map(({ code }) => [{ text: figureCell(indicator, series, code).text }]),
  ];
  const { chart } = indicator;
  const drawn = new Set(chart?.kind === 'line' ? chart.series.map(({ id }) => id) : []);
  // Places chosen beside the municipality stand in the table where the picture draws them.
  const isShown = ({ role, place }: Series) => role !== 'peer' || drawn.has(`peer-${place}`);
  const order = ['own', 'country', 'county', 'group', 'peer', 'count'] as const;
  const shown = order.flatMap((role) =>
    indicator.series.filter((s) => s.role === role && s.points.length > 0 && isShown(s)),
  );
  return {
    kind: 'table',
    caption: `${indicator.name} (${indicator.unit})`,
    head: ['Sted', ...columns.map(periodHeading)],
    rows: shown.map(row),
    numeric: columns.map((_, index) => index + 1),
    note,
  };
}

/** «2020 (utenfor serien)» over figures the chart holds back. */
export function periodHeading({ label, isOutside }: IndicatorDetail['periods'][number]): string {
  return isOutside ? `${label} (${figureWord.outside})` : label;
}

function rowLabel(indicator: IndicatorDetail, { role, placeName }: Series): string {
  return role === 'count' ? countLabel(indicator, placeName) : placeName;
}

function placeTable(indicator: IndicatorDetail, note: number): Block {
  const { chart } = indicator;
  const rows = chart?.kind === 'dots' ? chart.rows : [];
  return {
    kind: 'table',
    caption: `${indicator.name} (${indicator.unit}), ${chart?.kind === 'dots' ? chart.periodLabel : ''}`,
    head: ['Periode', ...rows.map((r) => r.label)],
    rows: [
      [
        [{ text: chart?.kind === 'dots' ? chart.periodLabel : '' }],
        ...rows.map((r) => [
          { text: bareFigure(r.text, indicator.unit), ...(r.isOwn ? { isStrong: true } : {}) },
        ]),
      ],
    ],
    numeric: rows.map((_, index) => index + 1),
    note,
  };
}

/** In tables the unit stands once, in the caption. */
export function bareFigure(text: string, unit: string): string {
  return text.endsWith(`\u00a0${unit}`) ? text.slice(0, -unit.length - 1) : text;
}

function label(indicator: IndicatorDetail, period: string): string {
  return indicator.periods.find((p) => p.code === period)?.label ?? period;
}
