import type { Direction, LinkState, PeriodKind } from '../../electron/contract/vocabulary.ts';
import { capital, countWord } from './format.ts';

export const directionWord: Record<Direction, string> = {
  low_is_good: 'lavt er bra',
  high_is_good: 'høyt er bra',
  none: 'uten retning',
};
export const indicatorKindWord = { population: 'Befolkning', service: 'Tjeneste' } as const;
export const rhythmWord: Record<PeriodKind, string> = {
  year: 'hvert år',
  school_year: 'hvert skoleår',
  half_year: 'hvert halvår',
  quarter: 'hvert kvartal',
  month: 'hver måned',
  three_year: 'snitt over tre år',
  five_year: 'snitt over fem år',
};
export const periodHead: Record<PeriodKind, string> = {
  year: 'År',
  school_year: 'Skoleår',
  half_year: 'Halvår',
  quarter: 'Kvartal',
  month: 'Måned',
  three_year: 'Periode',
  five_year: 'Periode',
};
export const linkStateWord: Record<LinkState, string> = {
  proposed: 'forslag',
  confirmed: 'bekreftet',
};

/** «fem indikatorer», «én indikator». */
function indicators(count: number): string {
  return `${countWord(count)} ${count === 1 ? 'indikator' : 'indikatorer'}`;
}

export const indicatorsText = {
  title: 'Indikatorer',
  lead: (withFigures: number, total: number) =>
    withFigures === 0
      ? `Ingen av de ${countWord(total)} indikatorene har tall ennå. Et tomt felt betyr at tallet ikke er hentet, ikke at det er null.`
      : `${capital(countWord(withFigures))} av ${indicators(total)} har tall. Resten hentes fra kilde eller telles lokalt.`,
  filterLabel: 'Vis et utvalg',
  filters: {
    all: 'Alle',
    with: 'Med tall',
    without: 'Uten tall',
    official: 'Offentlige',
    local: 'Lokale',
  },
  filter: (name: string, count: number) => `${name} (${count})`,
  columns: {
    name: 'Indikator',
    direction: 'Retning',
    latest: 'Siste tall',
    compare: 'Til sammenligning',
    trend: 'Utvikling',
  },
  local: 'lokal',
  count: (n: string) => `n\u00a0=\u00a0${n}`,
  noComparison: 'ikke hentet',
  hole: (area: string) =>
    `Ingen indikator følger ${area}. Vi vet ikke fra tall om det går bedre eller verre her.`,
  emptySelection: 'Ingen i dette utvalget.',
  emptyTitle: 'Ingen indikatorer i denne fila',
  emptyWhy:
    'Uten indikatorer kan dere ikke se om tilstanden endrer seg. Start med en ny fil i Innstillinger.',
  import: 'Importér statistikk',
  hints: { import: 'importér statistikk' },
} as const;

export const indicatorText = {
  newFigures: 'Hent nye tall',
  previous: 'Forrige indikator',
  next: 'Neste indikator',
  points: (count: number) => `(${count} ${count === 1 ? 'punkt' : 'punkter'})`,
  trendsLabel: 'Utvikling i ord',
  chartLabel: 'Diagram',
  tableLabel: (name: string, unit: string) => `${name}${unit === '' ? '' : `, ${unit}`}`,
  tableOnly: 'Færre enn fem punkter: tallene står bare i tabellen.',
  dotsFor: (period: string, own: string) => `${period}, ${own} og steder å sammenligne med`,
  countRow: (place: string) => `Antall (n), ${place}`,
  fromPeriod: (period: string, place: string) => `fra ${period} ${place}`,
  loadingTitle: 'Indikator',
  outside: 'utenfor serien',
  notFetched: 'ikke hentet',
  provisional: 'foreløpig',
  markLabel: (number: number) => `merknad ${number}`,
  noteSource: (source: string) => `Kilde: ${source}.`,
  notes: 'Merknader',
  copy: 'Kopiér tabellen',
  copied: 'Tabellen er kopiert',
  copiedAnnounce: (rows: number, columns: number) =>
    `Tabellen er kopiert: ${rows} rader og ${columns} perioder.`,
  copyFailed: 'Tabellen ble ikke kopiert. Merk den og trykk Ctrl C.',
  definition: 'Slik er tallet laget',
  fields: {
    definition: 'Hva det måler',
    numerator: 'Teller',
    denominator: 'Nevner',
    caveat: 'Forbehold',
  },
  emptyTitle: 'Ingen tall er hentet ennå',
  emptyOfficial: (source: string, table: string) =>
    `Tallene skal komme fra ${source}, tabell ${table}. Ingen verdi er gjettet, og et tomt felt betyr ikke null.`,
  emptyLocalTitle: 'Tellingen er ikke startet',
  emptyLocal:
    'Tallet telles lokalt. Avtal hvem som teller og når, så kan dere følge utviklingen. Et tomt felt betyr ikke null.',
  import: 'Importér statistikk',
  side: 'Kilde og kobling',
  source: {
    title: 'Hvor tallet kommer fra',
    source: 'Kilde',
    table: 'Tabell',
    file: 'Fil',
    hash: 'Avtrykk',
    fetched: 'Hentet',
    by: 'Av',
    vintage: 'Utgave',
    place: 'Sted',
    licence: 'Lisens',
    credit: 'Kreditering',
    vintageOf: (number: number, total: number) =>
      total === 1 ? `${number} (ingen rettelser)` : `${number} av ${total}`,
    at: (date: string, time: string) => `${date} kl. ${time}`,
    older: (count: number) => `${count} eldre ${count === 1 ? 'utgave' : 'utgaver'}`,
    none: 'Ingen fil er tatt i bruk for denne indikatoren.',
  },
  point: {
    title: (place: string, period: string) => `Kilden til tallet: ${place}, ${period}`,
    value: 'Tall',
    raw: 'Står i fila som',
    rawEmpty: 'tomt felt',
    code: 'Stedskode i fila',
    close: 'Lukk',
    notFetched: (source: string) => `Tallet er ikke hentet. Det skal komme fra ${source}.`,
  },
  linked: 'Knyttet til',
  linkedNone: 'Ingen utfordring bruker denne indikatoren. Koble den til under Utfordringer.',
  toChallenges: 'Gå til Utfordringer',
  hints: {
    neighbours: 'forrige og neste indikator',
    table: 'til tabellen',
    source: 'kilde for punktet',
    copy: 'kopiér tabell',
    import: 'importér statistikk',
  },
} as const;
