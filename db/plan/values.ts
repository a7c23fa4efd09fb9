import type { PlanValueRow } from './types.ts';

const reference = 'Oppvekstplan 2024–2030, kap. 1.1';

// Together the first letters spell NÆR, the municipality's name for its values.
export const planValues = [
  {
    id: 'N',
    name: 'Nyskapende',
    summary:
      'Vi forbedrer tjenestene hele tiden, med nye arbeidsmåter, oppdaterte rutiner og strukturer som passer behovene.',
    reference,
  },
  {
    id: 'Æ',
    name: 'Ærlighet',
    summary:
      'Vi er til å stole på og åpne om det vi gjør, så barn og unge kjenner seg trygge. Planen skriver også «Ærlig».',
    reference,
  },
  {
    id: 'R',
    name: 'Respektfull',
    summary: 'Vi ser, hører og tar alle på alvor, særlig barn og unge.',
    reference,
  },
] as const satisfies readonly PlanValueRow[];
