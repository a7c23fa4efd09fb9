import type { MeasureDependencyRow, MeasureRow } from './types.ts';

const reference = 'Oppvekstplan 2024–2030, kap. 14';
const responsible = 'Kommunedirektørens ledergruppe';

export const measures = [
  {
    id: 1,
    shortName: 'Samarbeid på tvers',
    name: 'Samarbeid på tvers',
    adoptedText:
      'Opprett en tverrfaglig prosjektgruppe for å evaluere og forbedre samarbeidet om tjenester til barn og unge.',
    adoptedDescription:
      'Gruppen skal identifisere hvilke samarbeidsmodeller som fungerer og kan styrkes, samt avvikle de som ikke er effektive.\n\nVed behov skal nye samarbeidsformer utvikles for å sikre en helhetlig og koordinert oppfølging, med fokus på å tilpasse tjenester til dagens utfordringer.\n\nStrukturer inkluderer blant annet retningslinjer, samarbeidsavtaler og samarbeidsformer.',
    strategy: 'Organisering',
    responsible,
    startKind: 'season',
    startText: 'våren 2025',
    startSeason: 'spring',
    startYear: 2025,
    leader: null,
    reference,
  },
  {
    id: 2,
    shortName: 'Psykisk helse, foreldre',
    name: 'Psykisk helsetilbud og foreldrestøtte i Familiens hus',
    adoptedText:
      'Opprette en tverrfaglig prosjektgruppe for å vurdere, samle og videreutvikle psykisk helsetilbud og foreldrestøttende tiltak for barn og unge i Familiens hus.',
    adoptedDescription:
      'Vi mangler tiltak på selektivt nivå, spesielt for aldersgruppen 13-18 år, som vedtaksbaserte tjenester for personer med psykisk uhelse og/eller autismespekterforstyrrelser.\n\nEn ny enhet vil samle eksisterende tjenester som blant annet TIBIR med DUÅ-kurs, skolefraværsteam, ungdomskontakter, familieråd og Fact-Ung.\n\nDenne satsningen vil bidra til å forebygge behovet for kostnadskrevende tiltak innen barnevern og helse- og omsorgstjenester.',
    strategy: 'Organisering',
    responsible,
    startKind: 'season',
    startText: 'høsten 2025',
    startSeason: 'autumn',
    startYear: 2025,
    leader: null,
    reference,
  },
  {
    id: 3,
    shortName: 'Familiens hus',
    name: 'Familiens hus',
    adoptedText:
      'Opprette en tverrfaglig prosjektgruppe som skal se på organisering av Familiens hus på bakgrunn av tiltak 1 og 2.',
    adoptedDescription:
      'Familiens hus fungerer ikke i tråd med modellens målsettinger, basert på identifiserte utfordringer.',
    strategy: 'Organisering',
    responsible,
    startKind: 'season',
    startText: 'høsten 2025',
    startSeason: 'autumn',
    startYear: 2025,
    leader: null,
    reference,
  },
  {
    id: 4,
    shortName: 'Rekruttering, kompetanse',
    name: 'Rekruttering og kompetanse',
    adoptedText:
      'Rekruttere og beholde kvalifisert nøkkelpersonell blant annet igjennom konkurransedyktige vilkår.',
    adoptedDescription:
      'Øke kompetansen på ulike nivåer, for eksempel innen familieterapi, psykisk helse, barn som pårørende og spesialpedagogikk.',
    strategy: 'Rekruttering og kompetanse',
    responsible,
    startKind: 'not_stated',
    startText: 'ikke oppgitt',
    startSeason: null,
    startYear: null,
    leader: null,
    // The plan's own spelling stays findable here.
    reference: 'Oppvekstplan 2024–2030, kap. 14, strategien «Rekrutering og kompetanse»',
  },
  {
    id: 5,
    shortName: 'Implementering',
    name: 'Implementering',
    adoptedText: 'Opprett en implementeringsgruppe for det forebyggende arbeidet.',
    adoptedDescription:
      'Gruppen skal planlegge og følge opp implementeringen av den forebyggende planen, samt identifisere satsningsområder og tiltak for å forebygge omsorgssvikt og atferdsvansker.',
    strategy: 'Implementering',
    responsible,
    startKind: 'condition',
    startText: 'når prosjektene er igangsatt',
    startSeason: null,
    startYear: null,
    leader: null,
    reference,
  },
] as const satisfies readonly MeasureRow[];

const buildsOn = 'Oppvekstplan 2024–2030, kap. 14, tiltak 3: «på bakgrunn av tiltak 1 og 2»';
const startsAfter =
  'Oppvekstplan 2024–2030, kap. 14, tiltak 5: «Oppstart skjer når prosjektene er igangsatt»';

export const measureDependencies = [
  { measureId: 3, dependsOnId: 1, kind: 'builds_on', reference: buildsOn },
  { measureId: 3, dependsOnId: 2, kind: 'builds_on', reference: buildsOn },
  { measureId: 5, dependsOnId: 1, kind: 'starts_after', reference: startsAfter },
  { measureId: 5, dependsOnId: 2, kind: 'starts_after', reference: startsAfter },
  { measureId: 5, dependsOnId: 3, kind: 'starts_after', reference: startsAfter },
  { measureId: 5, dependsOnId: 4, kind: 'starts_after', reference: startsAfter },
] as const satisfies readonly MeasureDependencyRow[];
