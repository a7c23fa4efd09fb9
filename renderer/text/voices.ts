import type { VoiceLinkKind } from '../../electron/contract/vocabulary.ts';
import { capital, counted } from './format.ts';

/** What the log of children's and young people's voices says. */
export const voicesText = {
  title: 'Barn og unges stemme',
  lead: (count: number, since: string | null) =>
    since === null
      ? 'Ingen innspill er ført ennå.'
      : `${capital(counted(count, { one: 'innspill', many: 'innspill', gender: 'neuter' }))}. Det siste er fra ${since}.`,
  create: 'Nytt innspill',
  hint: 'nytt innspill',
  emptyTitle: 'Ingen innspill ennå',
  emptyWhy:
    'Planens første ambisjon er at barn og unge blir hørt. Før det en gruppe har sagt, og hva som ble endret. Trykk N for å føre det første.',
  caption: 'Innspill fra grupper av barn og unge, de nyeste først',
  head: {
    heardOn: 'Dato',
    arena: 'Arena',
    said: 'Hva sa de?',
    changed: 'Hva ble endret?',
    links: 'Gjelder',
  },
  participants: (count: number | null) =>
    count === null ? 'antall ikke oppgitt' : `${count} deltok`,
  nothingChanged: 'Ikke ført ennå',
  unlinked: 'ikke koblet',
  open: (arena: string) => `Endre innspillet fra ${arena}`,
  due: 'Skal gjennomgås: skal teksten fortsatt stå?',
  removed: 'Innspillet er slettet.',
  saved: 'Innspillet er lagret.',
  about: 'Barn og unge har sagt',
  aboutNone: 'Ingen innspill er koblet hit.',
  aboutNew: 'Før innspill',
  dialog: {
    newTitle: 'Nytt innspill fra barn og unge',
    editTitle: 'Endre innspillet',
    lead: 'Bare det en gruppe har sagt. Aldri hva ett barn eller én ungdom har sagt.',
    arena: 'Arena',
    arenaHelp: 'For eksempel ungdomsrådet, elevråd, åpen hall, brukerundersøkelse.',
    arenaMissing: 'Skriv hvor dere hørte det.',
    heardOn: 'Dato',
    dateMissing: 'Skriv datoen som dd.mm.åååå.',
    ageGroup: 'Alder eller trinn',
    participants: 'Hvor mange deltok?',
    participantsHelp: 'Minst fem. La feltet stå tomt hvis de var færre.',
    few: 'Færre enn fem telles ikke. La feltet stå tomt; innspillet kan føres likevel.',
    wholeNumber: 'Skriv et helt tall.',
    said: 'Hva sa de?',
    saidMissing: 'Skriv hva gruppa sa.',
    changed: 'Hva ble endret på grunn av det?',
    links: 'Gjelder',
    choose: 'Koble til …',
    unlink: (label: string) => `Fjern koblingen til ${label}`,
    kinds: {
      measure: 'Tiltak',
      challenge: 'Utfordringer',
      indicator: 'Indikatorer',
      evaluation: 'Evalueringer',
      decision: 'Beslutninger',
      card: 'Oppgaver',
      model: 'Modeller',
      offer: 'Tilbud',
      sprint: 'Sprinter',
    } satisfies Record<VoiceLinkKind, string>,
    save: 'Lagre innspillet',
    remove: 'Slett',
  },
} as const;
