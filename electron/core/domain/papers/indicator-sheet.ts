import type { Block, Run, Section } from '../../../contract/briefing-model.ts';
import { countLabel, figureCell } from '../../../contract/figure-cells.ts';
import { formatDate } from '../../../contract/format.ts';
import type { IndicatorDetail, Series } from '../../../contract/indicators.ts';
import type { PaperModel } from '../../../contract/papers.ts';
import type { IndicatorReading } from '../../../contract/reading.ts';
import {
  directionWord,
  figureWord,
  gradeWord,
  indicatorKindWord,
  periodHead,
} from '../../../contract/words.ts';
import { figureBlock } from '../briefing/figure.ts';
import { indicatorSource, ownSource, sourceRegister } from '../briefing/sources.ts';
import { facts, labelled, paper, said, table, type PaperFrame } from './frame.ts';

export interface IndicatorSheetFacts {
  frame: PaperFrame;
  detail: IndicatorDetail;
  reading: IndicatorReading;
  area: string;
}

/** One indicator: what the figures say, how they are made, where they come from and what they serve. */
export function indicatorSheet(given: IndicatorSheetFacts): PaperModel {
  const { frame, detail, reading, area } = given;
  const sources = sourceRegister();
  const note = sources.note(indicatorSource(detail));
  const own = sources.note(ownSource(frame.madeAt));
  const kind = [
    area,
    indicatorKindWord[detail.kind].toLocaleLowerCase('nb'),
    ...(detail.origin === 'local' ? ['lokal telling'] : []),
    ...(detail.isSensitive ? [] : [directionWord[detail.direction]]),
    detail.rhythmWords,
  ];
  return paper(frame, {
    kind: 'indicator',
    title: detail.name,
    lead: kind.join(' · '),
    foot: `Indikator: ${detail.shortName}`,
    fileWord: `Indikator_${detail.id}`,
    sources,
    sections: [
      figures(given, note),
      facts('definition', 'Slik er tallet laget', definition(detail, note)),
      facts('target', 'Mål', target(given, own)),
      facts('caveats', 'Brudd og forbehold', caveats(detail, note)),
      facts('events', 'Hendelser', events(reading, own)),
      facts('provenance', 'Kilde og opphav', [provenance(detail, note)]),
      facts('challenges', 'Utfordringer i planen', challenges(detail, own)),
    ],
  });
}

/** The finding, the picture and every figure in it. */
function figures({ detail, reading }: IndicatorSheetFacts, note: number): Section {
  const runs = detail.sentence.map(({ text, strong }): Run => ({
    text,
    ...(strong ? { isStrong: true } : {}),
  }));
  const last = runs.at(-1);
  if (last) last.note = note;
  // The line with its target where there is one; what the rules forbid has no chart in either.
  const chart = reading.line ?? detail.chart;
  return facts('figures', 'Tallene', [
    ...(runs.length > 0 ? [{ kind: 'paragraph' as const, runs }] : []),
    ...(chart ? [figureBlock(detail, note, chart)] : []),
    ...(detail.periods.length === 0
      ? [said(ended(detail.waitingFor), note)]
      : [...olderFinding(detail, note), periodTable(detail, note)]),
    ...reading.helpLines.map((text) => said(text, note)),
  ]);
}

/** What an older stretch showed stands apart from the sentence, which is about now. */
function olderFinding({ verdict }: IndicatorDetail, note: number): Block[] {
  const isSaid = verdict === null || verdict.level === null;
  return isSaid || !verdict.earlier ? [] : [said(`${verdict.earlier.text}.`, note)];
}

/** A row for each period, so that a long series is a long table and never a wide one. */
function periodTable(detail: IndicatorDetail, note: number): Block {
  const order = ['own', 'county', 'country', 'group', 'peer', 'count'] as const;
  const shown = order.flatMap((role) =>
    detail.series.filter((one) => one.role === role && one.points.length > 0),
  );
  return table({
    caption: `${detail.name} (${detail.unit})`,
    head: [periodHead[detail.periodKind], ...shown.map((one) => seriesHead(detail, one))],
    rows: detail.periods.map(({ code, label, mark, isOutside }) => [
      `${label}${mark === null ? '' : ` (merknad ${mark})`}${isOutside ? ` (${figureWord.outside})` : ''}`,
      ...shown.map((series): Run[] => [cell(detail, series, code)]),
    ]),
    numeric: shown.map((_, at) => at + 1),
    note,
  });
}

function seriesHead(detail: IndicatorDetail, { role, placeName }: Series): string {
  return role === 'count' ? countLabel(detail, placeName) : placeName;
}

function cell(detail: IndicatorDetail, series: Series, code: string): Run {
  const { point, text } = figureCell(detail, series, code);
  const shown = point?.status === 'provisional' ? `${text} (${figureWord.provisional})` : text;
  return { text: shown, ...(series.role === 'own' && point !== null ? { isStrong: true } : {}) };
}

function definition(detail: IndicatorDetail, note: number): Block[] {
  const lines: [string, string][] = [
    ['Hva det måler', detail.definition],
    ['Teller', detail.numerator],
    ['Nevner', detail.denominator],
    ['Enhet', detail.unit],
    ['Nye tall kommer', detail.rhythm],
  ];
  return lines
    .filter(([, text]) => text.trim() !== '')
    .map(([label, text]) => labelled(label, ended(text), note));
}

function target({ reading, detail }: IndicatorSheetFacts, note: number): Block[] {
  if (!reading.isTargetAllowed) return [];
  const { target: set } = reading;
  if (!set) return [said('Gruppa har ikke satt noe mål for dette tallet.')];
  return [
    said(
      `${set.valueText} innen ${set.byLabel}. Gruppas egen vurdering, ikke vedtatt i planen: ${ended(set.rationale)}`,
      note,
    ),
    ...(detail.ambitionPoint
      ? [labelled('Punkt i ambisjonene', ended(detail.ambitionPoint.text), note)]
      : []),
  ];
}

function caveats({ caveat, marks, periods, comparison }: IndicatorDetail, note: number): Block[] {
  const label = (code: string) => periods.find((p) => p.code === code)?.label ?? code;
  const items = marks.map(({ number, period, text, source }): Run[] => [
    { text: `Merknad ${number}, ${label(period)}: `, isStrong: true },
    { text: `${ended(text)} Kilde: ${ended(source)}`, note },
  ]);
  return [
    ...(caveat.trim() === '' ? [] : [said(ended(caveat), note)]),
    ...(items.length > 0 ? [{ kind: 'list' as const, isOrdered: false, items }] : []),
    ...comparison.notes.map((text) => said(ended(text), note)),
  ];
}

function events({ events: all }: IndicatorReading, note: number): Block[] {
  const inside = all.filter(({ at }) => at !== null);
  if (inside.length === 0) return [];
  return [
    table({
      caption: 'Hva som skjedde mens tallene ble samlet. Det sier ikke hva som er årsak til hva.',
      head: ['Når', 'Hva', 'Kilde'],
      rows: inside.map(({ when, label, source }) => [when, label, source]),
      widths: [22, 38, 40],
      note,
    }),
  ];
}

function provenance(
  { sourceName, sourceTable, licence, credit, provenance: files }: IndicatorDetail,
  note: number,
): Block {
  const rows = files.map(({ source, table: from, fileName, importedAt, importedBy, ...file }) => [
    `${source}: ${from || sourceTable}`,
    fileName,
    `${formatDate(importedAt, 'table')}, ${importedBy}`,
    String(file.vintage),
    file.licence,
  ]);
  return table({
    caption: `Filene tallene er lest fra${credit.trim() === '' ? '' : `. ${ended(credit)}`}`,
    head: ['Kilde og tabell', 'Fil', 'Hentet', 'Utgave', 'Lisens'],
    rows:
      rows.length > 0
        ? rows
        : [[`${sourceName}: ${sourceTable}`, 'ingen fil', figureWord.notFetched, 'ingen', licence]],
    widths: [29, 25, 20, 11, 15],
    note,
  });
}

function challenges({ challenges: linked }: IndicatorDetail, note: number): Block[] {
  if (linked.length === 0)
    return [said('Ingen utfordring i planen er koblet til denne indikatoren.')];
  return [
    table({
      caption: 'Hvilke utfordringer tallet følger, og hvor godt',
      head: ['Utfordring', 'Kobling', 'Hvorfor'],
      rows: linked.map(({ id, shortName, grade, state, reason }) => [
        `${id}\u00a0 ${shortName}`,
        `${gradeWord[grade]}, ${state === 'confirmed' ? 'bekreftet' : 'forslag'}`,
        reason,
      ]),
      widths: [32, 20, 48],
      note,
    }),
  ];
}

function ended(text: string): string {
  const line = text.trim();
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
