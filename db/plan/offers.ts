import type { OfferLevelRow, OfferRow } from './types.ts';

const tools = 'Oppvekstplan 2024–2030, kap. 9';
const tibir = 'Oppvekstplan 2024–2030, kap. 7.2';

export const offers = [
  {
    id: 'parent-course-three-year-olds',
    name: 'Foreldreveiledningskurs for foreldre med treåringer',
    summary: 'Kurs som tilbys alle foreldre med barn på tre år.',
    ages: '3 år',
    reference: tools,
  },
  {
    id: 'pregnancy-care',
    name: 'Tiltak i svangerskapsomsorgen',
    summary: 'Oppfølging av gravide før barnet er født.',
    ages: 'før fødsel',
    reference: tools,
  },
  {
    id: 'health-station',
    name: 'Helsestasjonsoppfølging av alle barn',
    summary: 'Helsestasjonen følger opp alle barn.',
    ages: '',
    reference: tools,
  },
  {
    id: 'youth-clubs',
    name: 'Fritidsklubber',
    summary: 'Åpne møteplasser på fritiden.',
    ages: '',
    reference: tools,
  },
  {
    id: 'youth-contacts',
    name: 'Ungdomskontakter',
    summary:
      'Voksne som unge kan møte og snakke med. Tiltak 2 vil samle dem i den nye enheten (kap. 14).',
    ages: '',
    reference: 'Oppvekstplan 2024–2030, kap. 9 og 14',
  },
  {
    id: 'environment-workers',
    name: 'Miljøveiledere',
    summary: 'Voksne som arbeider med miljøet rundt barn og unge.',
    ages: '',
    reference: tools,
  },
  {
    id: 'holiday-activities',
    name: 'Ferieaktiviteter',
    summary: 'Aktiviteter for barn og unge i feriene.',
    ages: '',
    reference: tools,
  },
  {
    id: 'homework-help',
    name: 'Leksehjelp',
    summary: 'Hjelp med skolearbeidet.',
    ages: '',
    reference: tools,
  },
  {
    id: 'volunteer-organisations',
    name: 'Frivillige organisasjoner',
    summary: 'Lag, foreninger og frivillige som gir barn og unge noe å delta i.',
    ages: '',
    reference: tools,
  },
  {
    id: 'cos-course',
    name: 'COS-kurs',
    summary: 'Kurs i foreldreveiledning.',
    ages: '',
    reference: tools,
  },
  {
    id: 'tibir-counselling',
    name: 'TIBIR-foreldrerådgivning',
    summary: 'Rådgivning til foreldre med 5–8 møtepunkter.',
    ages: '3–12 år',
    reference: 'Oppvekstplan 2024–2030, kap. 7.2 og 9',
  },
  {
    id: 'pmto',
    name: 'PMTO',
    summary:
      'Parent Management Training Oregon: foreldretrening med 20–50 møtepunkter. Planen har den på to nivåer, selektivt og indikert.',
    ages: '3–12 år',
    reference: 'Oppvekstplan 2024–2030, kap. 7.2 og 9',
  },
  {
    id: 'individual-parent-guidance',
    name: 'Individuell foreldreveiledning',
    summary: 'Veiledning til én familie om gangen.',
    ages: '',
    reference: tools,
  },
  {
    id: 'interdisciplinary-services',
    name: 'Tverrfaglige tjenester for barn og unge',
    summary: 'Tjenester der flere fag arbeider sammen om grupper med økt risiko.',
    ages: '',
    reference: tools,
  },
  {
    id: 'support-contact',
    name: 'Støttekontakt',
    summary: 'En person som støtter barnet eller den unge i fritiden.',
    ages: '',
    reference: tools,
  },
  {
    id: 'respite',
    name: 'Avlastning',
    summary: 'Avlastning for familier som trenger det.',
    ages: '',
    reference: tools,
  },
  {
    id: 'child-coordinator',
    name: 'Barnekoordinator',
    summary:
      'Rettighet for familier som har eller venter barn med alvorlig sykdom, skade eller nedsatt funksjonsevne. Koordinerende enhet avgjør retten.',
    ages: '',
    reference: 'Oppvekstplan 2024–2030, kap. 9 og 11',
  },
  {
    id: 'dua-course',
    name: 'DUÅ-kurs (De Utrolige Årene)',
    summary:
      'Gruppetilbud i TIBIR for familier fra ulike risikogrupper. Kapittel 9 nevner det ikke; nivået er satt etter planens egen forklaring av selektiv forebygging.',
    ages: '3–12 år',
    reference: tibir,
  },
  {
    id: 'guidance-kindergarten-school',
    name: 'Veiledning i barnehage/skole',
    summary: 'Veiledning i TIBIR når familien ønsker det. Planen oppgir ikke nivå.',
    ages: '3–12 år',
    reference: tibir,
  },
  {
    id: 'social-skills-training',
    name: 'Sosial ferdighetstrening',
    summary: 'Trening for barnet i TIBIR når familien ønsker det. Planen oppgir ikke nivå.',
    ages: '3–12 år',
    reference: tibir,
  },
] as const satisfies readonly OfferRow[];

// The last two offers have no row: the plan gives them no level, and we do not guess one.
export const offerLevels = [
  { offerId: 'parent-course-three-year-olds', levelId: 'universal' },
  { offerId: 'pregnancy-care', levelId: 'universal' },
  { offerId: 'health-station', levelId: 'universal' },
  { offerId: 'youth-clubs', levelId: 'universal' },
  { offerId: 'youth-contacts', levelId: 'universal' },
  { offerId: 'environment-workers', levelId: 'universal' },
  { offerId: 'holiday-activities', levelId: 'universal' },
  { offerId: 'homework-help', levelId: 'universal' },
  { offerId: 'volunteer-organisations', levelId: 'universal' },
  { offerId: 'cos-course', levelId: 'selective' },
  { offerId: 'tibir-counselling', levelId: 'selective' },
  { offerId: 'pmto', levelId: 'selective' },
  { offerId: 'individual-parent-guidance', levelId: 'selective' },
  { offerId: 'interdisciplinary-services', levelId: 'selective' },
  { offerId: 'dua-course', levelId: 'selective' },
  { offerId: 'pmto', levelId: 'indicated' },
  { offerId: 'support-contact', levelId: 'indicated' },
  { offerId: 'respite', levelId: 'indicated' },
  { offerId: 'child-coordinator', levelId: 'indicated' },
] as const satisfies readonly OfferLevelRow[];
