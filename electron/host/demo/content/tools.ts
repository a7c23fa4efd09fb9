import type { Calls, InputOf } from '../play.ts';

export const labels: readonly (InputOf<Calls['label']['create']> & { key: string })[] = [
  { key: 'label-map', name: 'Kartlegging', shape: 'hexagon', colour: 'blue' },
  { key: 'label-law', name: 'Jus', shape: 'bar', colour: 'brown' },
  { key: 'label-decision', name: 'Må besluttes', shape: 'flag', colour: 'red' },
  { key: 'label-evaluation', name: 'Evaluering', shape: 'star', colour: 'green' },
];

export const ownTemplate: InputOf<Calls['template']['create']> = {
  kind: 'card',
  name: 'Prøve i det små',
  content: {
    title: 'Prøve …',
    description: 'Hvor, hvor lenge, og hva vi tror skjer.',
    ...{ size: 'M', hours: null },
    checklist: ['Spådom låst', 'Prøvd', 'Talt', 'Besluttet'],
  },
};

type Sheet = Omit<InputOf<Calls['costSheet']['save']>, 'sheetId' | 'revision'>;
/** What one door would cost; the place without a figure has none in the source either. */
export const sheet: Sheet & { name: string; source: string } = {
  name: 'Familiens hus: tre måter å organisere mottaket på',
  source: 'Oppdiktet regneark til øving, oktober 2026',
  note: 'Alle tall er oppdiktet. Ombygging er fordelt over ti år.',
  statedTotal: 1_460_000,
  units: [
    {
      name: 'Som i dag, tre dører',
      places: 24,
      buildingCost: 1_920_000,
      costPerPlaceDay: 410,
      statedExtra: null,
    },
    {
      name: 'Felles mottak',
      places: 24,
      buildingCost: 2_160_000,
      costPerPlaceDay: 452.5,
      statedExtra: 372_300,
    },
    {
      name: 'Én enhet',
      places: 24,
      buildingCost: 2_640_000,
      costPerPlaceDay: null,
      statedExtra: 1_087_700,
    },
  ],
};
