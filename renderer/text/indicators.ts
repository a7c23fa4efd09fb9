import { figureWord } from '../../electron/contract/words.ts';
import type { LinkState } from '../../electron/contract/vocabulary.ts';
import { capital, counted, countWord } from './format.ts';

export { directionWord, indicatorKindWord, periodHead } from '../../electron/contract/words.ts';

export const linkStateWord: Record<LinkState, string> = {
  proposed: 'forslag',
  confirmed: 'bekreftet',
};

/** «fem indikatorer», «én indikator». */
function indicators(count: number): string {
  return counted(count, { one: 'indikator', many: 'indikatorer' });
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
    county: 'Mot fylket',
    country: 'Mot landet',
    trend: 'Utvikling',
  },
  local: 'lokal',
  count: (n: string) => `n\u00a0=\u00a0${n}`,
  noComparison: 'ikke i bruk',
  against: (place: string, figure: string) => `${place} ${figure}`,
  barometer:
    'Bedre enn landet er ikke det samme som bra. Tegnene: ✓ bedre, ! dårligere, ↑ høyere, ↓ lavere, = ingen sikker forskjell, ○ kan ikke sammenlignes.',
  chance: (tested: number, words: number, expected: string) =>
    `Utviklingen er prøvd for ${indicators(tested)}, og ${words === 0 ? 'ingen' : countWord(words)} viser en endring. Tilfeldigheter alene ville gitt omtrent ${expected}.`,
  withoutUncertainty: 'Der kilden ikke oppgir usikkerhet, er tallene sammenlignet slik de vises.',
  hole: (area: string) =>
    `Ingen indikator følger ${area}. Vi vet ikke fra tall om det går bedre eller verre her.`,
  holeProposal: 'Forslag: deltakelse i organisert fritid (Ungdata).',
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
  trendsLabel: 'Utvikling i ord',
  chartLabel: 'Diagram',
  tableLabel: (name: string, unit: string) => `${name}${unit === '' ? '' : `, ${unit}`}`,
  tableOnly: 'Færre enn tre målinger: tallene står bare i tabellen.',
  dotsFor: (period: string, own: string) => `${period}, ${own} og steder å sammenligne med`,
  fromPeriod: (period: string, place: string) => `fra ${period} ${place}`,
  loadingTitle: 'Indikator',
  outside: figureWord.outside,
  provisional: figureWord.provisional,
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
    filter: 'Filter hos kilden',
    rhythm: 'Nye tall kommer',
    ambition: 'Punkt i ambisjonene',
    mean: 'Glidende snitt',
    meanYears: (years: number, isRare: boolean) =>
      isRare ? `bare snitt over ${years} år vises` : `over ${years} år`,
    parent: 'Del av',
  },
  emptyTitle: 'Ingen tall er hentet ennå',
  emptyOfficial: (source: string, table: string) =>
    `Tallene skal komme fra ${source}, tabell ${table}. Ingen verdi er gjettet, og et tomt felt betyr ikke null.`,
  emptyLocalTitle: 'Tellingen er ikke startet',
  emptyLocal:
    'Tallet telles lokalt. Avtal hvem som teller og når, så kan dere følge utviklingen. Et tomt felt betyr ikke null.',
  emptyLadderTitle: 'Summen for kommunen er ikke klar',
  emptyLadder:
    'Tallet er summen av skoletrinnene i fraværstrappen under Modeller og tilbud. Det kommer hit når 1.–4., 5.–7. og 8.–10. trinn er ført for samme halvår. Et tomt felt betyr ikke null.',
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
    event: 'merk hendelse',
  },
} as const;

/** What the group reads the figures with: views, events, target, the six questions, corrections. */
export const readingText = {
  failed: 'Hendelser, mål og svar kunne ikke hentes. Diagrammet og tabellen viser bare tallene.',
  views: {
    label: 'Vis som',
    line: 'Linje',
    deviation: 'Avvik fra landet',
    run: 'Løpediagram',
    mean: 'Glidende snitt',
  },
  forecast: 'Vis anslag',
  limits: 'Kontrollgrenser',
  limitsTrial: 'Kontrollgrenser (foreløpige grenser)',
  limitsMethod:
    'Grensene viser hvor mye tallet svinger av seg selv: gjennomsnittet pluss og minus 2,66 ganger den gjennomsnittlige endringen fra punkt til punkt. Med færre enn tolv punkter er grensene foreløpige.',
  runMethod:
    'Medianen deler punktene i to. Seks punkter på rad på samme side, fem på rad i samme retning, eller for få eller for mange kryssinger er tegn på endring. Det sier ikke hvorfor.',
  awaited: figureWord.awaited,
  uncertainty: {
    show: 'Vis usikkerhet',
    hide: 'Skjul usikkerhet',
    row: (place: string) => `Usikkerhet (95\u00a0%), ${place}`,
    rowSource: (place: string) => `Usikkerhet fra kilden, ${place}`,
    unknown: 'ikke kjent',
  },
  events: {
    add: 'Merk hendelse',
    list: (count: number) => `Hendelser (${count})`,
    forAll: 'gjelder alle indikatorer',
    outside: 'utenfor årene i diagrammet',
    edit: 'Endre',
    editName: (label: string) => `Endre hendelsen «${label}»`,
    addTitle: 'Merk en hendelse',
    editTitle: 'Endre hendelsen',
    lead: 'Noe som kan ha påvirket tallet. Hendelsen legges under tidsaksen og forklarer ikke noe alene.',
    text: 'Hva skjedde?',
    textHelp: 'Uten navn på personer.',
    textMissing: 'Skriv hva som skjedde.',
    start: 'Dato',
    end: 'Til og med (kan stå tom)',
    dateInvalid: 'Skriv datoen som dd.mm.åååå.',
    dateMissing: 'Velg når det skjedde.',
    endTooEarly: 'Sluttdatoen er før startdatoen.',
    scope: 'Gjelder',
    scopeOne: 'Denne indikatoren',
    scopeAll: 'Alle indikatorer',
    save: 'Merk hendelsen',
    saveEdit: 'Lagre',
    remove: 'Fjern hendelsen',
    saved: 'Hendelsen er merket.',
    changed: 'Hendelsen er endret.',
    removed: 'Hendelsen er fjernet.',
  },
  target: {
    title: 'Mål',
    none: 'Gruppa har ikke satt noe mål.',
    notAllowed: 'Denne indikatoren kan ikke ha et måltall.',
    set: 'Sett mål',
    edit: 'Endre mål',
    value: (value: string, period: string) => `${value} innen ${period}`,
    judgement: (actor: string) => `Gruppens skjønn, ikke vedtatt. Satt av ${actor}.`,
    dialogTitle: 'Mål for indikatoren',
    lead: 'Målet er gruppens skjønn og er ikke vedtatt. Det vises slik i diagrammet.',
    valueLabel: (unit: string) => `Mål${unit === '' ? '' : ` (${unit})`}`,
    valueMissing: 'Skriv et tall, for eksempel 42,5.',
    by: 'Innen',
    rationale: 'Begrunnelse',
    rationaleHelp: 'Hvorfor dette tallet og denne fristen?',
    rationaleMissing: 'Skriv hvorfor dere setter dette målet.',
    save: 'Lagre målet',
    remove: 'Ta bort målet',
    saved: 'Målet er lagret.',
    removed: 'Målet er tatt bort.',
  },
  story: {
    title: 'Historien bak kurven',
    answered: (count: number, total: number) => `${count} av ${total} besvart`,
    isAnswered: 'Besvart',
    isOpen: 'Ikke besvart',
    help: 'Lagres når du forlater feltet, eller med Ctrl Enter. Tomt felt tar bort svaret.',
    saved: 'Svaret er lagret.',
    removed: 'Svaret er tatt bort.',
    now: (text: string) => (text === '' ? 'Svaret er tatt bort.' : `Nå står det: «${text}»`),
  },
  revisions: {
    title: (count: number) => `Rettelser (${count})`,
    lead: 'Kilden har endret tall som var i bruk her. Det nyeste gjelder.',
    head: {
      figure: 'Tall',
      before: 'Før',
      after: 'Nå',
      briefings: 'Brukt i',
    },
    change: (before: string, after: string) => `${before} → ${after}`,
    from: (date: string, file: string) => `fra ${date}, ${file}`,
    briefing: (number: number, date: string) => `Orientering ${number} (${date})`,
    evaluation: (measure: number, period: string) => `Evaluering av tiltak ${measure}, ${period}`,
    noBriefings: 'ingen orientering eller evaluering',
  },
} as const;
