import type { GoalRow } from './types.ts';

const chosen =
  'Oppvekstplan 2024–2030, kap. 1.2, valgt blant de 10 målene kommunestyret vedtok 7. november 2019';
const reform = 'Oppvekstplan 2024–2030, kap. 1, barnevernsreformen fra 1. januar 2022';
const duty = 'Oppvekstplan 2024–2030, del 2, innledningen';

export const goals = [
  { id: 'sdg-3', kind: 'sustainability', text: 'Mål 3: god helse', reference: chosen },
  { id: 'sdg-4', kind: 'sustainability', text: 'Mål 4: god utdanning', reference: chosen },
  { id: 'sdg-10', kind: 'sustainability', text: 'Mål 10: mindre ulikhet', reference: chosen },
  {
    id: 'sdg-17',
    kind: 'sustainability',
    text: 'Mål 17: samarbeid for å nå målene',
    reference: chosen,
  },
  {
    id: 'reform-1',
    kind: 'reform_principle',
    text: 'forebygging og tidlig innsats',
    reference: reform,
  },
  {
    id: 'reform-2',
    kind: 'reform_principle',
    text: 'et helhetlig tjenestetilbud',
    reference: reform,
  },
  {
    id: 'reform-3',
    kind: 'reform_principle',
    text: 'tverrsektorielt samarbeid',
    reference: reform,
  },
  { id: 'reform-4', kind: 'reform_principle', text: 'kommunal styring', reference: reform },
  {
    id: 'reform-5',
    kind: 'reform_principle',
    text: 'samarbeid mellom kommuner',
    reference: reform,
  },
  {
    id: 'duty-1',
    kind: 'municipal_duty',
    text: 'Skape gode oppvekstsvilkår for å forebygge omsorgssvikt og atferdsproblemer.',
    reference: duty,
  },
  {
    id: 'duty-2',
    kind: 'municipal_duty',
    text: 'Samordne tjenestene til barn og familier.',
    reference: duty,
  },
] as const satisfies readonly GoalRow[];
