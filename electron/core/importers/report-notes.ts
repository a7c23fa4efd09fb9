import { formatNumber, joinWords } from '../../contract/format.ts';
import { periodLabel } from '../domain/periods.ts';
import type { Profile } from './mapping.ts';
import type { Choice } from './report-choose.ts';
import type { ChosenCell } from './report-types.ts';
import { note, type DecodedTable, type Note } from './types.ts';

const fewPupils = 10;
const shownApart = 6;
const sharedBy = 20;

/** What the reader should know before taking the figures into use; none of it stops the import. */
export function readingNotes(
  table: DecodedTable,
  profile: Profile,
  choice: Choice,
  cells: readonly ChosenCell[],
): Note[] {
  return [
    ...trueZeros(profile, cells),
    ...smallGroups(profile, cells),
    ...profile.standing.map(({ code, sentence, detail }) => note(code, sentence, { detail })),
    ...breakNotes(table),
    ...asideNotes(choice),
    ...leftNotes(choice),
  ];
}

function trueZeros(profile: Profile, cells: readonly ChosenCell[]): Note[] {
  const counts = countsOf(profile, cells);
  const zeros = cells.filter((cell) => cell.status === 'zero');
  const single = zeros.map((cell) => {
    const shown = formatNumber(0, cell.column.decimals);
    const n = cell.column.unit === 'pupils' ? undefined : counts.get(pairOf(cell));
    return note(
      'true-zero',
      `${nameOf(cell, cells)}: ${shown} ${cell.column.words} er en ekte null`,
      {
        detail: `${n === undefined ? 'Tallet er' : `${formatNumber(n, 0)} elever,`} ikke skjult og ikke manglende.`,
        where: cell.where,
        cell: cellOf(cell),
      },
    );
  });
  return gather(single, 'true-zero', `${formatNumber(zeros.length, 0)} tall er ekte nuller`, zeros);
}

function smallGroups(profile: Profile, cells: readonly ChosenCell[]): Note[] {
  const counts = countsOf(profile, cells);
  const few = cells.filter((cell) => {
    const n = counts.get(pairOf(cell));
    return cell.column.measure === profile.headline && cell.value !== null && isFew(n);
  });
  const single = few.map((cell) => {
    const figure = `${formatNumber(cell.value ?? 0, cell.column.decimals)} ${profile.headlineWords}`;
    const n = formatNumber(counts.get(pairOf(cell)) ?? 0, 0);
    return note('few-pupils', `${nameOf(cell, cells)}: ${figure} bygger på ${n} elever`, {
      detail: 'Brukes ikke i sammenligninger.',
      where: cell.where,
      cell: cellOf(cell),
    });
  });
  const words = `${formatNumber(few.length, 0)} tall bygger på færre enn ${fewPupils} elever`;
  return gather(single, 'few-pupils', words, few);
}

function breakNotes(table: DecodedTable): Note[] {
  const shared = table.breaks.filter((b) => b.isNational || b.rows >= sharedBy);
  const local = table.breaks.length - shared.length;
  const notes = shared.map((b) =>
    note('break', `Bruddmerke fra kilden for ${periodLabel(b.period.code)}`, { detail: b.text }),
  );
  if (local > 0) {
    const sentence = `${formatNumber(local, 0)} bruddtekster gjelder enkelte steder`;
    notes.push(
      note('local-breaks', sentence, { detail: 'De fleste er sammenslåinger og flyttinger.' }),
    );
  }
  return notes;
}

function asideNotes(choice: Choice): Note[] {
  const names = new Map(
    choice.asideCells.map((cell) => [cell.code, `${cell.name} (${cell.code})`]),
  );
  if (names.size === 0) return [];
  const all = [...names.values()];
  const more = all.length - shownApart;
  const list = more > 0 ? `${all.slice(0, shownApart).join(', ')} og ${more} til` : joinWords(all);
  const sentence = `${list} holdes utenfor`;
  return [note('aside', sentence, { detail: 'Koden er verken en kommune eller et fylke.' })];
}

function leftNotes(choice: Choice): Note[] {
  if (choice.left.filtered === 0) return [];
  const sentence = `${formatNumber(choice.left.filtered, 0)} celler for enkelte eiere eller kjønn er ikke tatt med`;
  return [note('filtered', sentence, { detail: 'Appen bruker alle eierformer og begge kjønn.' })];
}

/** Many of a kind are told in one note that names the first few places. */
function gather(
  single: readonly Note[],
  code: string,
  sentence: string,
  cells: readonly ChosenCell[],
): Note[] {
  if (single.length <= shownApart) return [...single];
  const names = [...new Set(cells.map((cell) => cell.placeName))];
  const shown = names.slice(0, shownApart);
  const more = names.length - shown.length;
  const list = more > 0 ? `${shown.join(', ')} og ${more} til` : joinWords(shown);
  return [note(code, sentence, { detail: `Gjelder ${list}.` })];
}

function countsOf(profile: Profile, cells: readonly ChosenCell[]): Map<string, number> {
  return new Map(
    cells.flatMap((cell) =>
      cell.column.measure === profile.countMeasure && cell.value !== null
        ? [[pairOf(cell), cell.value] as const]
        : [],
    ),
  );
}

/** The place, with the school year when the file has several. */
function nameOf(cell: ChosenCell, cells: readonly ChosenCell[]): string {
  const isOneYear = cells.every((other) => other.period.code === cell.period.code);
  return isOneYear ? cell.placeName : `${cell.placeName} ${periodLabel(cell.period.code)}`;
}

function isFew(n: number | undefined): boolean {
  return n !== undefined && n < fewPupils;
}

function pairOf(cell: ChosenCell): string {
  return `${cell.place}\n${cell.period.code}`;
}

function cellOf(cell: ChosenCell): Note['cell'] {
  return { place: cell.place, measure: cell.measure, period: cell.period.code };
}
