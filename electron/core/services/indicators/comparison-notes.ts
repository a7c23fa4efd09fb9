import { joinWords, periodLabel } from '../../../contract/format.ts';
import type { ComparisonSummary } from '../../../contract/indicators.ts';
import { figureWord } from '../../../contract/words.ts';
import { drawnSeries } from '../../domain/chart.ts';
import { rhythmWords } from '../../domain/reading/rhythm-words.ts';
import type { GatheredIndicator, GatheredSeries } from './gather.ts';
import { usualStep } from './rhythm.ts';

/** What the figure stands beside, and every way the set is not the same from year to year. */
export function comparisonOf(gathered: GatheredIndicator): ComparisonSummary {
  const { comparison, comparators } = gathered;
  const names = [...new Set(comparators.map(({ name }) => name))];
  return {
    places: names.length === 0 ? 'Ingen' : joinWords(names),
    isProposed: comparison.isProposed,
    notes: [
      ...rhythmNotes(gathered),
      ...countyNotes(gathered),
      ...setAsideNotes(gathered),
      ...groupNotes(gathered),
      ...missingNotes(gathered),
      ...drawnNotes(gathered),
      ...countNotes(gathered),
    ],
  };
}

/** The figures themselves tell how often they come: said where the definition says otherwise. */
function rhythmNotes({ row, rhythm }: GatheredIndicator): string[] {
  const usual = usualStep(row.id);
  if (rhythm.step === null || rhythm.step === usual || isWindowed(row.periodKind)) return [];
  const words = (step: number) => rhythmWords(row.periodKind, step);
  return [`Tallene i bruk kommer ${words(rhythm.step)}. Definisjonen sier ${words(usual)}.`];
}

const isWindowed = (kind: string) => kind === 'three_year' || kind === 'five_year';

const withRole = ({ series }: GatheredIndicator, role: GatheredSeries['role']) =>
  series.filter((s) => s.role === role);

/** «Buskerud til 2018–19, Viken 2019–20 til 2022–23 og Buskerud fra 2023–24». */
function stages(series: readonly GatheredSeries[]): string {
  return joinWords(
    series.map(({ placeName, points }, at) => {
      const [from, to] = [points[0]?.period ?? '', points.at(-1)?.period ?? ''].map(periodLabel);
      if (at === 0) return `${placeName} til ${to}`;
      if (at === series.length - 1) return `${placeName} fra ${from}`;
      return from === to ? `${placeName} ${from}` : `${placeName} ${from} til ${to}`;
    }),
  );
}

function countyNotes(gathered: GatheredIndicator): string[] {
  const counties = withRole(gathered, 'county');
  if (counties.length < 2) return [];
  return [
    `Fylket er ikke det samme alle årene: ${stages(counties)}. Grensene er ulike, så fylkeslinja kan ikke leses over byttene.`,
  ];
}

/** A county's row does not tell what its borders were in a year before it was drawn as it is now. */
function setAsideNotes({ setAside }: GatheredIndicator): string[] {
  return setAside.length === 0
    ? []
    : [
        `Fila har tall for ${joinWords(setAside)} i perioder der fylket hadde andre grenser eller ikke fantes. De er lagret og står som «${figureWord.otherBorder}».`,
      ];
}

function groupNotes(gathered: GatheredIndicator): string[] {
  if (!gathered.comparison.hasGroup) return [];
  const groups = withRole(gathered, 'group');
  const known = gathered.comparators.filter(({ role }) => role === 'group');
  if (known.length === 0)
    return ['KOSTRA-gruppa er ikke bekreftet med kilde ennå, og brukes derfor ikke.'];
  if (groups.length === 0) return [`Det finnes ingen tall for ${known[0]?.name ?? 'gruppa'} her.`];
  return groups.length < 2
    ? []
    : [
        `KOSTRA-gruppa er ikke den samme alle årene: ${stages(groups)}. Forskjellen kan komme av at gruppa er en annen.`,
      ];
}

/** Places that lack some of the municipality's periods: the set is smaller in those years. */
function missingNotes(gathered: GatheredIndicator): string[] {
  const own = withRole(gathered, 'own')[0]?.points.map(({ period }) => period) ?? [];
  const partly = withRole(gathered, 'peer').flatMap(({ placeName, points }) => {
    const has = new Set(points.map(({ period }) => period));
    const missing = own.filter((period) => !has.has(period)).length;
    return missing > 0 && missing < own.length ? [placeName] : [];
  });
  if (partly.length === 0) return [];
  return [
    `${joinWords(partly)} mangler tall for noen av periodene, så det er ikke de samme stedene alle årene.`,
  ];
}

function countNotes({ reading, series }: GatheredIndicator): string[] {
  const isAlone = series.every(({ role }) => role === 'own' || role === 'count');
  return !reading.isCount || isAlone
    ? []
    : ['Tallet er et antall. Steder av en annen størrelse står i tabellen, men sammenlignes ikke.'];
}

function drawnNotes({ series, reading }: GatheredIndicator): string[] {
  if (reading.isCount) return [];
  const peers = series.filter(({ role }) => role === 'peer');
  const drawn = new Set(drawnSeries(series));
  const left = peers.filter((s) => s.isChosen && !drawn.has(s)).map(({ placeName }) => placeName);
  return left.length === 0
    ? []
    : [`Diagrammet viser høyst fire steder. ${joinWords(left)} står bare i tabellen.`];
}
