import type { QuestionRow } from './types.ts';

const reference = 'Oppvekstplan 2024–2030, kap. 3';

export const questions = [
  {
    id: 'lytte',
    word: 'Lytte',
    text: 'Hvem kan vi lytte til for bedre innsikt?',
    askedWhen: 'når en oppgave blir en aktivitet i tiltaket',
    reference,
  },
  {
    id: 'løse',
    word: 'Løse',
    text: 'Hva er hovedutfordringen, og hvem kan bidra til å løse den?',
    askedWhen: 'når en utfordring åpnes',
    reference,
  },
  {
    id: 'lære',
    word: 'Lære',
    text: 'Hvordan kan vi bruke innsikten vi får fortløpende?',
    askedWhen: 'i evalueringsnotatet',
    reference,
  },
  {
    id: 'lede',
    word: 'Lede',
    text: 'Hva slags organisering og ledelse trenger vi?',
    askedWhen: 'når en beslutning tas',
    reference,
  },
] as const satisfies readonly QuestionRow[];
