import type { LevelRow } from './types.ts';

const reference = 'Oppvekstplan 2024–2030, kap. 9';

export const levels = [
  {
    id: 'universal',
    name: 'Universell forebygging',
    summary:
      'For alle: tiltak for alle barn og unge, uten å peke ut personer eller grupper med økt risiko.',
    reference,
  },
  {
    id: 'selective',
    name: 'Selektiv forebygging',
    summary: 'For noen: tiltak for grupper med kjent eller økt risiko for å utvikle problemer.',
    reference,
  },
  {
    id: 'indicated',
    name: 'Indikert forebygging',
    summary:
      'For noen få: tiltak for enkeltpersoner med høy risiko eller tydelige tegn på utfordringer.',
    reference,
  },
] as const satisfies readonly LevelRow[];
