import type { CheckList } from '../../electron/contract/vocabulary.ts';

export interface ChecklistDefinition {
  list: CheckList;
  title: string;
  lead: string;
  markLabels: [string, string, string];
  reference: string;
  items: readonly { id: string; text: string }[];
}

/** The points the plan and the sector's presentation give; the group says what is in place. */
export const checklists: readonly ChecklistDefinition[] = [
  {
    list: 'coordinator',
    title: 'Barnekoordinators fem oppgaver',
    lead: 'Er hver oppgave på plass? Bare om ordningen, aldri om én familie. Antall henvendelser telles som indikator.',
    markLabels: ['På plass', 'Rutine skrevet', 'Kjent i tjenestene'],
    reference: 'Oppvekstplan 2024–2030, kap. 11',
    items: [
      { id: '1', text: 'Koordinere det samlede tilbudet og ha ansvar for samarbeidsmøter' },
      { id: '2', text: 'Ha oversikt over og bidra til å ivareta kommunens ansvar' },
      { id: '3', text: 'Sørge for nødvendig informasjon og helhetlig veiledning' },
      { id: '4', text: 'Veilede i kontakten med tjenestene og formidle kontakt eller henvisning' },
      { id: '5', text: 'Ha ansvar for fremdriften av individuell plan når familien ønsker den' },
    ],
  },
  {
    list: 'family_house',
    title: 'Familiens hus: det som ikke virker',
    lead: 'De fem utfordringene planen nevner for Familiens hus, fulgt opp i tiltak 3.',
    markLabels: ['Årsaken er avklart', 'Endring er gjort', 'Brukerne merker det'],
    reference: 'Oppvekstplan 2024–2030, kap. 12.1 (U16–U20)',
    items: [
      { id: 'U16', text: 'Bygget har lite brukervennlighet' },
      { id: 'U17', text: 'Manglende sømløse tjenester og lite kommunikasjonsflyt' },
      { id: 'U18', text: '«En dør inn»-prinsippet er ikke ivaretatt' },
      { id: 'U19', text: 'For lang vei mellom hjelpeinstanser' },
      {
        id: 'U20',
        text: 'Vanskeligheter med håndtering av taushetsplikt på grunn av ulikt lovverk',
      },
    ],
  },
  {
    list: 'method',
    title: 'Skolefravær: metoden i sju steg',
    lead: 'Er hvert steg beskrevet, øvd og målt? Om metoden, ikke om én elev.',
    markLabels: ['Beskrevet', 'Øvd', 'Målt'],
    reference: 'Sektorens presentasjon: Systematisk arbeid',
    items: [
      { id: '1', text: 'Etablere håp og gi kontakt' },
      { id: '2', text: 'Relasjonsbygging' },
      { id: '3', text: 'Kartlegge' },
      { id: '4', text: 'Stabilisere situasjonen' },
      { id: '5', text: 'Realistiske mål' },
      { id: '6', text: 'Tverrfaglig samarbeid' },
      { id: '7', text: 'Måle arbeidet' },
    ],
  },
];

/** The absence ladder of the sector's presentation; the first three steps are seen, not registered. */
export const absenceLadder: readonly { step: number; text: string; isObservation: boolean }[] = [
  { step: 1, text: 'Oppmøte er stressende, eleven finner påskudd', isObservation: true },
  { step: 2, text: 'Gjentatt vegringsatferd', isObservation: true },
  { step: 3, text: 'Kommer gjentatte ganger for sent', isObservation: true },
  { step: 4, text: 'Periodevis fravær eller fravær i enkelttimer', isObservation: false },
  { step: 5, text: 'Gjentagende fravær, dager eller timer', isObservation: false },
  { step: 6, text: 'Fullstendig fravær i en periode', isObservation: false },
  { step: 7, text: 'Totalt fravær over lengre periode', isObservation: false },
];
