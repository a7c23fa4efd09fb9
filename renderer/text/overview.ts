import { capital, counted, countOf, countWord, formatNumber, joinWords } from './format.ts';

const ofAll = (count: number, total: number) =>
  `${capital(countOf(count, total))} utfordringer har`;

/** The finding in one or two plain sentences. */
function gapSentence(gaps: number, total: number, includesLowIncome: boolean): string {
  if (gaps === 0) return `Alle ${total} utfordringer har tiltak.`;
  const finding = `${ofAll(gaps, total)} ikke noe tiltak.`;
  if (!includesLowIncome) return finding;
  return `${finding} ${gaps === 1 ? 'Den handler om lav inntekt.' : 'Lav inntekt er en av dem.'}`;
}

export const overviewText = {
  crumb: 'Oversikt',
  newBriefing: 'Ny orientering',
  lead(count: number, isFirstRun: boolean): string {
    if (isFirstRun) return 'Si hvor hvert tiltak står, så viser oversikten hva som haster.';
    if (count === 0) return 'Ingenting trenger oppmerksomhet nå.';
    return `${capital(counted(count, { one: 'sak', many: 'saker' }))} trenger oppmerksomhet.`;
  },
  gapSentence,
  acceptedSentence: (linked: number, accepted: number, total: number) =>
    `${ofAll(linked, total)} tiltak. ${capital(countWord(accepted))} er bevisst uten.`,
  gapLink: (count: number) => (count === 1 ? 'Se den ene' : `Se de ${countWord(count)}`),
  allChallenges: 'Se alle utfordringer',
  links(confirmed: number, total: number): string {
    if (total === 0) return 'Ingen utfordring er koblet til et tiltak ennå';
    if (confirmed === total) return `Alle ${total} koblinger er bekreftet av gruppa`;
    return `Koblingene er forslag til gruppa bekrefter dem: ${confirmed} av ${total} er bekreftet`;
  },
  tiles: 'Utfordringene i rekkefølge',
  tile: (id: string, name: string, state: 'linked' | 'gap' | 'accepted') =>
    `${id} ${name}: ${{ linked: 'har tiltak', gap: 'ingen tiltak', accepted: 'bevisst uten tiltak' }[state]}`,
  legendLinked: (count: number) => `${count} har tiltak`,
  legendGap: (ids: string[]) =>
    `${ids.length} har ikke${ids.length <= 6 ? `: ${joinWords(ids)}` : ''}`,
  legendAccepted: (count: number) => `${count} er bevisst uten`,
  attention: 'Trenger oppmerksomhet',
  attentionMore: (count: number) => `Vis ${countWord(count)} til`,
  attentionFewer: 'Vis færre',
  attentionBeyond: (count: number) => `Og ${countWord(count)} til på tavlene.`,
  attentionEmpty: 'Ingenting haster.',
  attentionEmptyWhy: (looked: number) =>
    looked === 0
      ? 'Tavlene har ingen åpne oppgaver, så det er ingen frister å se etter. Alle tiltak har fått en status.'
      : 'Ingen oppgaver er over fristen eller har ventet på noen i en uke, og alle tiltak har fått en status.',
  severity: {
    stop: 'Haster',
    waiting: 'Venter',
    review: 'Mangler',
    unstarted: 'Ikke oppgitt',
  },
  measures: (count: number) => `De ${countWord(count)} tiltakene`,
  responsible: (who: string) => `Ansvar for alle: ${who.charAt(0).toLowerCase()}${who.slice(1)}`,
  start: (text: string) => `Oppstart: ${text}`,
  noStatus: 'Ikke oppgitt',
  askStatus: 'Hvor står tiltaket?',
  askStatusName: (id: number) => `Hvor står tiltaket? Oppgi status for tiltak ${id}`,
  figures: 'Nye tall',
  figuresEmpty: 'Ingen tall er hentet ennå. Importér en statistikkfil for å få dem inn.',
  allIndicators: 'Alle indikatorer',
  waitingFor: (text: string) => text.charAt(0).toLowerCase() + text.slice(1),
  trend: (short: string) => `Utvikling: ${short.charAt(0).toLowerCase()}${short.slice(1)}`,
  count: (n: number) => `n = ${formatNumber(n, 0)}`,
  backup: (when: string) => `Siste sikkerhetskopi ${when}`,
  backupChecked: 'Åpnet og kontrollert.',
  noBackup: 'Ingen sikkerhetskopi ennå',
  noBackupWhy: 'Ta en kopi i Innstillinger, så kan fila gjenopprettes.',
  toSettings: 'Se kopiene',
  side: 'Tall og sikkerhetskopi',
  hints: {
    measure: 'gå til tiltak',
    challenges: 'utfordringer',
    indicators: 'indikatorer',
    briefing: 'ny orientering',
    undo: 'angre',
  },
} as const;
