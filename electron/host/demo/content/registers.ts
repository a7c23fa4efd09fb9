import type { Calls, InputOf } from '../play.ts';

type ModelChange = Omit<
  InputOf<Calls['model']['update']>,
  'modelId' | 'revision' | 'name' | 'summary' | 'reviewedOn'
>;
const judged = (
  modelId: string,
  verdict: ModelChange['verdict'],
  verdictReason: string,
  owner: string | null,
  partners: string,
  goals: string,
) => ({ modelId, verdict, verdictReason, owner, partners, goals });

/** Models the group has come to a conclusion about. */
export const reviewedModels = [
  {
    day: '2026-02-12',
    ...judged(
      'bti',
      'strengthen',
      'Virker når loggen føres mellom møtene.',
      'SLT-koordinator',
      'Helsestasjon, PPT, skoler, barnehager',
      'Færre overganger der familien må fortelle alt på nytt',
    ),
  },
  {
    day: '2026-03-12',
    ...judged(
      'kosip',
      'keep',
      'Brukes av to enheter. Vurderes på nytt høsten 2026.',
      'Helsesykepleier',
      'Helsestasjon, voksenpsykiatri',
      'Barn som pårørende blir sett',
    ),
  },
  {
    day: '2026-04-16',
    ...judged('annual-cycle', 'end', 'Ingen har ført det siden 2022.', null, '', ''),
  },
];

export const newModel = {
  day: '2026-09-21',
  name: 'Ett møte hver tredje uke',
  summary: 'Fagteam og drøftingsmøte slås sammen. Fast leder, referat på én side.',
};

type OfferFields = Omit<InputOf<Calls['offer']['create']>, 'summary'>;
/** What the plan's offers are, as far as the group has found out. */
export const describedOffers: readonly (Omit<OfferFields, 'name'> & {
  day: string;
  offerId: string;
})[] = [
  {
    day: '2026-03-25',
    offerId: 'dua-course',
    ageFrom: 3,
    ageTo: 8,
    levels: ['universal', 'selective'],
    audience: 'open',
    owner: 'Helsesykepleier',
    provider: 'municipal',
    state: 'running',
  },
  {
    day: '2026-03-25',
    offerId: 'pmto',
    ageFrom: 3,
    ageTo: 12,
    levels: ['indicated'],
    audience: 'targeted',
    owner: 'Enhetsleder Familiens hus',
    provider: 'municipal',
    state: 'running',
  },
  {
    day: '2026-03-25',
    offerId: 'tibir-counselling',
    ageFrom: 3,
    ageTo: 12,
    levels: ['selective'],
    audience: 'targeted',
    owner: 'Enhetsleder Familiens hus',
    provider: 'municipal',
    state: 'running',
  },
  {
    day: '2026-03-25',
    offerId: 'youth-contacts',
    ageFrom: 13,
    ageTo: 18,
    levels: ['selective'],
    audience: 'open',
    owner: 'SLT-koordinator',
    provider: 'municipal',
    state: 'running',
  },
  {
    day: '2026-03-25',
    offerId: 'youth-clubs',
    ageFrom: 10,
    ageTo: 18,
    levels: ['universal'],
    audience: 'open',
    owner: null,
    provider: 'municipal',
    state: 'running',
  },
  {
    day: '2026-03-25',
    offerId: 'volunteer-organisations',
    ageFrom: 6,
    ageTo: 24,
    levels: ['universal'],
    audience: 'open',
    owner: null,
    provider: 'external',
    state: 'running',
  },
  {
    day: '2026-03-25',
    offerId: 'homework-help',
    ageFrom: 8,
    ageTo: 16,
    levels: ['universal'],
    audience: 'open',
    owner: null,
    provider: 'external',
    state: 'ended',
  },
];
export const newOffers: readonly (InputOf<Calls['offer']['create']> & { day: string })[] = [
  {
    day: '2026-08-31',
    name: 'Åpen kveldstid for foreldre',
    summary: 'Tirsdager kl. 18–20, ingen timebestilling.',
    ageFrom: 12,
    ageTo: 16,
    levels: ['selective'],
    audience: 'open',
    owner: 'Enhetsleder Familiens hus',
    provider: 'municipal',
    state: 'running',
  },
  {
    day: '2026-11-12',
    name: 'Foreldregruppe for 8. trinn',
    summary: 'Seks kvelder, to ledere.',
    ageFrom: 13,
    ageTo: 14,
    levels: ['selective'],
    audience: 'targeted',
    owner: 'Helsesykepleier',
    provider: 'municipal',
    state: 'planned',
  },
];

export const factorLinks: readonly (InputOf<Calls['factor']['link']> & { day: string })[] = [
  {
    day: '2026-04-13',
    factorId: 'R3',
    measureId: 2,
    reason: 'Foreldrestøtte tidlig gir voksne som er til stede.',
  },
  {
    day: '2026-04-13',
    factorId: 'R4',
    measureId: 5,
    reason: 'Satsingen mot omsorgssvikt tar opp rus i hjemmet.',
  },
  {
    day: '2026-04-13',
    factorId: 'P1',
    measureId: 2,
    reason: 'Åpen kveldstid styrker det foreldre alt gjør.',
  },
  {
    day: '2026-04-13',
    factorId: 'P1',
    measureId: 3,
    reason: 'Ett sted å gå gjør det lettere å be om hjelp.',
  },
];
export const modifiable: readonly (readonly [factorId: string, isModifiable: boolean])[] = [
  ['R1', true],
  ['R3', true],
  ['R4', true],
  ['R5', false],
];

const skilled = (field: string, unit: string, have: number, need: number, note = '') => ({
  ...{ competenceId: null, revision: null, field, unit, have, need, note },
});
export const competences = [
  skilled('Familieterapi', 'Familiens hus', 2, 4, 'To stipend er lyst ut.'),
  skilled('Psykisk helse', 'Helsestasjonen', 5, 6),
  skilled('Barn som pårørende', 'Familiens hus', 3, 3),
  skilled('Spesialpedagogikk', 'PPT', 6, 9, 'Telles ulikt; se oppgaven på tavla.'),
  skilled('TIBIR-rådgivning', 'Familiens hus', 4, 6),
];

type CheckSave = InputOf<Calls['check']['save']>;
export const checks: readonly (CheckSave & { day: string })[] = [
  {
    day: '2026-06-11',
    list: 'coordinator',
    item: '1',
    marks: [true, true, true],
    owner: 'Barnekoordinator',
    note: '',
  },
  {
    day: '2026-06-11',
    list: 'coordinator',
    item: '2',
    marks: [true, true, false],
    owner: 'Barnekoordinator',
    note: '',
  },
  {
    day: '2026-06-11',
    list: 'coordinator',
    item: '5',
    marks: [true, false, false],
    owner: null,
    note: 'Rutinen mangler.',
  },
  {
    day: '2026-06-15',
    list: 'family_house',
    item: 'U16',
    marks: [true, false, false],
    owner: 'Eiendomsrådgiver',
    note: 'Heisen er for smal. Skilt er bestilt.',
  },
  {
    day: '2026-06-15',
    list: 'family_house',
    item: 'U20',
    marks: [false, false, false],
    owner: 'Prosjektleder',
    note: 'Venter på svar.',
  },
  {
    day: '2026-09-17',
    list: 'method',
    item: '1',
    marks: [true, true, false],
    owner: 'Leder for skolefraværsteamet',
    note: '',
  },
  {
    day: '2026-09-17',
    list: 'method',
    item: '7',
    marks: [true, false, false],
    owner: 'Leder for skolefraværsteamet',
    note: 'Første måling i februar.',
  },
];
