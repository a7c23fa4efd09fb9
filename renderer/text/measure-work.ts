import { riskLevelWord } from '../../electron/contract/words.ts';
import { capital, counted, countWord, formatDate, halfYearLabel, joinWords } from './format.ts';

const add = (what: string) => `Legg til ${what}`;

/** What «Om tiltaket» says beside the adopted words. */
export const workText = {
  remove: 'Fjern',
  edit: (what: string) => `Endre ${what}`,
  save: 'Lagre',
  none: 'ikke satt',
  nobody: 'ikke utpekt',
  halfYear: 'Halvår',
  noHalfYear: 'Ikke satt',
  dateWrong: 'Datoen finnes ikke. Skriv den som dd.mm.åååå.',

  lead: {
    unset: (id: number) => `Gruppa har ikke sagt hvor tiltak ${id} står.`,
    stage: (id: number, stage: string) => `Tiltak ${id} er i «${stage}».`,
    notStarted: (id: number) => `Tiltak ${id} er ikke begynt.`,
    tests: (done: number, all: number, stage: string) =>
      done === all
        ? `${all === 1 ? 'Det ene inngangskravet' : `Alle ${countWord(all, 'neuter')} inngangskrav`} til «${stage}» er oppfylt.`
        : `${done === 0 ? 'Ingen' : capital(countWord(done, 'neuter'))} av ${countWord(all, 'neuter')} inngangskrav til «${stage}» er oppfylt.`,
    goals: (count: number, halfYear: string) =>
      count === 0
        ? `Ingen etappemål er satt for ${halfYearLabel(halfYear)}.`
        : `${capital(countWord(count, 'neuter'))} etappemål gjelder ${halfYearLabel(halfYear)}.`,
    missing: (what: readonly string[]) => `${capital(joinWords(what))} er ikke utpekt.`,
  },

  adopted: {
    title: 'Vedtatt i planen',
    strategy: 'Strategi',
    start: 'Oppstart',
    responsible: 'Ansvar (vedtatt)',
    group: 'Utpekt av gruppa',
    owner: 'Prosjekteier',
    leader: 'Prosjektleder',
    where: 'Se det i planen',
    retired: (reason: string) => `Tiltaket er utgått ved rullering av planen: ${reason}`,
  },

  roles: {
    owner: {
      none: 'ikke utpekt',
      set: 'Sett prosjekteier',
      edit: (name: string) => `Endre prosjekteier, nå ${name}`,
      label: 'Prosjekteier (rolle)',
      saved: 'Prosjekteier er lagret.',
    },
    leader: {
      none: 'ikke utpekt',
      set: 'Sett prosjektleder',
      edit: (name: string) => `Endre prosjektleder, nå ${name}`,
      label: 'Prosjektleder (rolle)',
      saved: 'Prosjektleder er lagret.',
    },
  },

  stages: {
    title: 'Steg i iverksettingen',
    helpTitle: 'Hvor kommer kravene fra?',
    help: 'Inngangskravene er forslag fra Dreiepunkt, laget etter implementeringsforskningens fire stadier (NIRN). Planen har ingen egne. Gruppa krysser av; ingenting stopper dere fra å gå videre.',
    count: (done: number, all: number) => `${done} av ${all} krav`,
    tests: (stage: string) => `Inngangskrav til ${stage}`,
    passed: (when: string, who: string) => `${when}, ${who}`,
    planned: 'Planlagt fra',
    plannedFor: (stage: string) => `Planlagt start for ${stage}`,
    now: 'nå',
    was: (from: string, to: string) =>
      from === to
        ? `var her ${formatDate(from, 'medium')}`
        : `var her ${formatDate(from, 'medium')}–${formatDate(to, 'medium')}`,
    since: (from: string) => `her siden ${from}`,
    decide: 'Ta stilling',
    decideFor: (stage: string) => `Ta stilling til ${stage}`,
    changeGate: (stage: string) => `Endre beslutningspunktet for ${stage}`,
    gate: 'Beslutningspunkt',
    noGate: 'Ikke behandlet',
    by: (who: string, when: string) => `${who}, ${when}`,
  },
  gate: {
    title: (stage: string) => `Beslutningspunkt: ${stage}`,
    lead: 'Skal tiltaket gå inn i dette steget? Skriv det som ble bestemt, og hvorfor.',
    outcome: 'Utfall',
    grounds: 'Begrunnelse',
    groundsMissing: 'Skriv hvorfor. Én setning holder.',
    by: 'Hvem bestemte',
    byHelp: 'Organ eller rolle, ikke navn.',
    byMissing: 'Skriv hvilket organ eller hvilken rolle som bestemte.',
    on: 'Dato',
    onMissing: 'Skriv datoen som dd.mm.åååå.',
    saved: 'Beslutningspunktet er lagret.',
    removed: 'Beslutningspunktet er tatt bort.',
  },

  goals: {
    title: 'Etappemål',
    add: add('etappemål'),
    addTitle: 'Nytt etappemål',
    editTitle: 'Etappemål',
    lead: 'Hva skal være nådd når halvåret er slutt? Én setning som kan etterprøves.',
    text: 'Mål for etappen',
    textMissing: 'Skriv hva som skal være nådd.',
    state: 'Tilstand',
    outcome: 'Hva ble nådd?',
    outcomeHelp: 'Fylles ut når halvåret er slutt, også når målet ikke ble nådd.',
    outcomeMissing: 'Skriv hva som ble nådd før målet avsluttes.',
    saved: 'Etappemålet er lagret.',
    removed: 'Etappemålet er fjernet.',
    emptyTitle: 'Ingen etappemål er satt.',
    emptyWhy:
      'Uten et mål for halvåret kan ingen si om tiltaket går framover. Sprintene tar mål av etappen.',
    reached: (text: string) => `Nådd: ${text}`,
    now: 'dette halvåret',
    overdue: 'halvåret er slutt; si hva som ble nådd',
  },

  dependencies: {
    title: 'Avhengigheter',
    question: 'Åpent spørsmål til ledergruppa',
    questionHelp: 'Planen sier begge deler. Dreiepunkt endrer den ikke.',
    ask: 'Ta det opp i en orientering',
    add: add('delleveranse'),
    addTitle: 'Ny delleveranse',
    editTitle: 'Delleveranse',
    lead: 'Noe bestemt et tiltak trenger fra et annet før det kan gå videre.',
    text: 'Delleveranse',
    textHelp: 'For eksempel «Beskrivelse av ny enhet».',
    textMissing: 'Skriv hva som skal leveres.',
    between: 'Mellom',
    from: (from: number, to: number) => `Fra tiltak ${from} til tiltak ${to}`,
    expected: 'Ventes',
    received: (when: string) => `mottatt ${when}`,
    receive: 'Merk som mottatt',
    receiveName: (text: string) => `Merk som mottatt: ${text}`,
    waiting: 'ikke mottatt',
    expectedBy: (halfYear: string) => `ventes ${halfYear}`,
    receivedOn: 'Mottatt (dato)',
    saved: 'Delleveransen er lagret.',
    removed: 'Delleveransen er fjernet.',
    emptyTitle: 'Ingen delleveranse er navngitt.',
    emptyWhy:
      'Planen sier at tiltakene henger sammen, men ikke hva som skal leveres. Navngi det, så kan alle se hva det ventes på.',
  },

  risks: {
    title: 'Risiko',
    add: add('risiko'),
    addTitle: 'Ny risiko',
    editTitle: 'Risiko',
    lead: 'Hva kan gå galt, hvor sannsynlig er det, og hva gjør dere med det?',
    text: 'Hva kan gå galt?',
    textMissing: 'Skriv hva som kan gå galt.',
    probability: 'Sannsynlighet',
    consequence: 'Konsekvens',
    product: 'Sannsynlighet × konsekvens',
    level: riskLevelWord,
    score: (product: number, level: string) => `${product}, ${level}`,
    option: (n: number, word: string) => `${n} ${word}`,
    owner: 'Eier (rolle)',
    action: 'Hva gjør vi med den?',
    noAction: 'ingen tiltak ennå',
    review: 'Ses på igjen',
    noReview: 'ingen dato',
    due: 'skulle vært sett på',
    state: 'Tilstand',
    saved: 'Risikoen er lagret.',
    removed: 'Risikoen er fjernet.',
    emptyTitle: 'Ingen risiko er skrevet ned.',
    emptyWhy:
      'En risiko som er skrevet ned, kan noen eie og se på igjen. Begynn med det dere snakker mest om.',
    head: ['Risiko', 'Sannsynlighet', 'Konsekvens', 'Samlet', 'Eier', 'Ses på igjen', 'Tilstand'],
  },

  participants: {
    title: 'Deltakere',
    add: add('deltaker'),
    addTitle: 'Ny deltaker',
    editTitle: 'Deltaker',
    lead: 'Skriv roller, ikke navn. Andelen er av en full stilling.',
    kind: 'Hvem',
    service: 'Tjeneste',
    serviceMissing: 'Velg tjenesten.',
    chooseService: 'Velg tjeneste …',
    role: 'Rolle',
    roleMissing: 'Skriv rollen i prosjektet.',
    share: 'Andel av tid, prosent',
    shareWrong: 'Skriv et helt tall fra 1 til 100, eller la feltet stå tomt.',
    noShare: 'ikke avtalt',
    percent: (share: number) => `${share}\u00a0%`,
    saved: 'Deltakeren er lagret.',
    removed: 'Deltakeren er fjernet.',
    emptyTitle: 'Ingen deltakere er ført opp.',
    emptyWhy:
      'Planen sier at tiltakene skal organiseres som prosjekter med bred deltakelse: tjenester, tillitsvalgte og innbyggere.',
    missing: (kinds: readonly string[]) => `Uten ${joinWords(kinds)} så langt.`,
    missingWord: {
      service: 'tjenester',
      union: 'tillitsvalgte',
      residents: 'innbyggere',
    },
    sum: (count: number, share: number) =>
      `${capital(counted(count, { one: 'deltaker', many: 'deltakere' }))}, til sammen ${share}\u00a0% av en stilling.`,
    head: ['Hvem', 'Rolle', 'Andel'],
  },

  log: {
    title: 'Statuslogg',
  },
} as const;
