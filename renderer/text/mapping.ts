import type { ObservationStatus, PeriodKind } from '../../electron/contract/vocabulary.ts';
import { formatNumber, joinWords } from './format.ts';

const number = (n: number) => formatNumber(n, 0);
const quoted = (text: string) => `«${text}»`;

/** One period of each kind, in the singular and the plural. */
const periodNames: Record<PeriodKind, readonly [string, string]> = {
  year: ['år', 'år'],
  school_year: ['skoleår', 'skoleår'],
  half_year: ['halvår', 'halvår'],
  quarter: ['kvartal', 'kvartaler'],
  month: ['måned', 'måneder'],
  three_year: ['treårsperiode', 'treårsperioder'],
  five_year: ['femårsperiode', 'femårsperioder'],
};

/** What a choice means, in names the file itself uses. */
export interface Meaning {
  place: string | null;
  fixedPlace: string | null;
  time: string | null;
  measures: readonly { measure: string | null; indicator: string }[];
  filters: readonly { dimension: string; category: string }[];
}

/** «Hver rad i «Region» er et sted, hver «År» en periode. «Prosent» blir «…».» */
function meaning({ place, fixedPlace, time, measures, filters }: Meaning): string {
  const sentences = [
    place === null
      ? `Alle tall gjelder ${fixedPlace ?? 'ett sted som ikke er valgt ennå'}`
      : `Hver rad i ${quoted(place)} er et sted`,
  ];
  sentences[0] +=
    time === null
      ? '. Periode er ikke valgt.'
      : `, ${place === null ? 'og ' : ''}hver ${quoted(time)} ${place === null ? 'er ' : ''}en periode.`;
  sentences.push(
    measures.length === 0
      ? 'Ingen tall er koblet til en indikator ennå.'
      : `${joinWords(
          measures.map(
            ({ measure, indicator }) =>
              `${measure === null ? 'Tallene' : quoted(measure)} blir ${quoted(indicator)}`,
          ),
        )}.`,
  );
  const only = filters.map(
    ({ dimension, category }) => `${quoted(category)} i ${quoted(dimension)}`,
  );
  if (only.length > 0) sentences.push(`Bare ${joinWords(only)} tas med.`);
  return sentences.join(' ');
}

export const mappingText = {
  title: 'Hva betyr tabellen?',
  lead: 'Tabellen er lest, men appen kjenner den ikke ennå. Si hva den betyr én gang. Koblingen huskes, så neste fil av samme slag leses rett inn.',
  changed: (name: string, why: string) =>
    `${why} Derfor spør appen i stedet for å bruke koblingen «${name}» uten videre.`,
  back: 'Her er koblingen du laget. Endre det som er galt, og lag forhåndsvisningen på nytt.',
  roles: 'Sted, periode og mål',
  place: 'Sted',
  time: 'Periode',
  measure: 'Mål',
  choose: 'Velg …',
  onePlace: 'Hele tabellen gjelder ett sted',
  oneMeasure: 'Tabellen har bare ett mål',
  sized: (label: string, size: number) => `${label} (${number(size)})`,
  fixedPlace: 'Hvilket sted?',
  places: { '3305': 'Ringerike', '33': 'Buskerud', '0': 'Hele landet' } as Record<string, string>,
  otherPlace: 'Et annet sted',
  placeCode: 'Kommunenummer eller fylkesnummer',
  codedPlace: (code: string) => `stedet med nummer ${code}`,
  indicators: 'Hvilken indikator er tallene?',
  indicatorsHelp: (kind: PeriodKind | null) =>
    kind === null
      ? 'Mål som ikke skal brukes, står som «Ikke ta med».'
      : `Tabellen har tall per ${periodNames[kind][0]}. Mål som ikke skal brukes, står som «Ikke ta med».`,
  indicatorFor: (measure: string) => `Indikator for ${measure}`,
  theFigures: 'Tallene i tabellen',
  skip: 'Ikke ta med',
  fits: (kind: PeriodKind) => `Tall per ${periodNames[kind][0]}`,
  fitsNot: 'Annen slags periode',
  all: 'Indikatorer',
  wrongKind: (kind: PeriodKind) =>
    `Indikatoren har ${periodNames[kind][1]}, tabellen har en annen slags periode. Tallene kan ikke legges i samme serie.`,
  findMeasure: 'Finn mål',
  noMeasure: (text: string) => `Ingen mål passer til «${text}».`,
  firstOf: (shown: number, size: number) =>
    `Viser de ${number(shown)} første av ${number(size)} verdier.`,
  filters: 'Resten av tabellen: én verdi av hver',
  onlyValue: 'eneste verdi',
  search: (size: number) => `${number(size)} verdier. Skriv for å søke.`,
  searchOrCode: (shown: number, size: number) =>
    `${number(size)} verdier. Lista viser de ${number(shown)} første; skriv koden for en annen.`,
  name: 'Navn på koblingen',
  nameHelp: 'Koblingen lagres med dette navnet når tallene tas i bruk.',
  preview: 'Lag forhåndsvisning',
  cancel: 'Avbryt',
  meaningLabel: 'Det betyr',
  meaning,
  refused: 'Forhåndsvisningen ble ikke laget',
  summary: 'Dette må velges før forhåndsvisningen kan lages',
  faults: {
    noTime: 'Velg hva som er periode.',
    taken: (label: string, as: string) => `«${label}» er alt valgt som ${as}. Velg noe annet.`,
    asPlace: 'sted',
    asTime: 'periode',
    noFixedPlace: 'Skriv ett til fire sifre: 0 for landet, 33 for et fylke, 3305 for en kommune.',
    noIndicator: 'Velg minst én indikator. Ellers er det ingen tall å ta med.',
    twice: (indicator: string) =>
      `«${indicator}» er alt valgt for et annet mål. En indikator kan bare få tall fra ett.`,
    noFilter: (label: string) => `Velg én verdi i «${label}».`,
    noName: 'Skriv et navn på koblingen.',
  },
  facts: {
    title: 'Dette er i fila',
    table: 'Tabell',
    source: 'Kilde',
    format: 'Format',
    unknown: 'ikke oppgitt',
    dimensions: 'Dimensjoner',
    values: (size: number) => (size === 1 ? '1 verdi' : `${number(size)} verdier`),
    andMore: (names: readonly string[], size: number) =>
      size > names.length ? `${names.join(', ')} …` : names.join(', '),
    role: { time: 'tid', geo: 'sted', metric: 'mål' },
    cells: (cells: number) => `${number(cells)} celler`,
    notes: 'Merknader fra fila',
    status: {
      value: 'Tall',
      zero: 'Null',
      provisional: 'Foreløpige tall',
      hidden: 'Skjult av kilden',
      missing: 'Mangler',
      not_applicable: 'Finnes ikke',
      not_computable: 'Ikke undersøkt',
    } satisfies Record<ObservationStatus, string>,
  },
  mapped: {
    kept: (name: string) => `Koblingen lagres som «${name}», så neste fil er ett klikk.`,
    change: 'Endre kobling',
    remembered: (name: string) =>
      `Lest med den lagrede koblingen «${name}». Er den gal, kan den endres før tallene tas i bruk.`,
  },
  profiles: {
    title: (count: number | null) =>
      count === null ? 'Lagrede koblinger' : `Lagrede koblinger (${count})`,
    lead: 'En fil av samme slag leses rett inn med koblingen sin.',
    empty:
      'Ingen koblinger er lagret ennå. Den første lagres når dere tar i bruk en tabell appen ikke kjente.',
    at: (date: string) => `lagret ${date}`,
    to: (names: readonly string[]) => joinWords(names),
    change: 'Endre',
    changeName: (name: string) => `Endre koblingen ${name}`,
    changed: (name: string) => `Koblingen «${name}» er endret. Tall som er i bruk, er de samme.`,
    dialogTitle: 'Endre koblingen',
    dialogLead: 'Gjelder filer som leses heretter. Tall som alt er tatt i bruk, blir stående.',
    wholeTable: 'Indikator for tallene i tabellen',
    save: 'Lagre',
    filters: (labels: readonly string[]) => `Tas med fra resten av tabellen: ${joinWords(labels)}.`,
    remove: 'Fjern',
    removeName: (name: string) => `Fjern koblingen ${name}`,
    removed: (name: string) => `Koblingen «${name}» er fjernet. Tallene er der fortsatt.`,
  },
  hints: {
    preview: 'lag forhåndsvisning',
    change: 'endre kobling',
    leave: 'ut av feltet, så avbryt',
  },
  announce: {
    question: (file: string, cells: number) =>
      `${file} er lest: ${number(cells)} celler. Tabellen er ikke kjent. Velg hva den betyr.`,
  },
} as const;
