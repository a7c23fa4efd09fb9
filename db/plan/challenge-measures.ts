import type { ChallengeMeasureRow } from './types.ts';

// All are proposals, also the six the plan states itself: only the group can confirm a link.
export const challengeMeasures = [
  {
    challengeId: 'U01',
    measureId: 1,
    state: 'proposed',
    reason:
      'Når samarbeidsmodellene er avklart, vet medarbeiderne lettere når de skal ta kontakt om barnekoordinator.',
  },
  {
    challengeId: 'U01',
    measureId: 4,
    state: 'proposed',
    reason:
      'Mer kompetanse hos medarbeiderne kan gjøre at flere kjenner retten til barnekoordinator og melder behovet.',
  },
  {
    challengeId: 'U02',
    measureId: 1,
    state: 'proposed',
    reason:
      'Samarbeid som virker på tvers, kan gjøre at barn og unge som faller utenfor, blir sett tidligere.',
  },
  {
    challengeId: 'U02',
    measureId: 2,
    state: 'proposed',
    reason:
      'Et samlet tilbud med ungdomskontakter gir flere voksne som kan nå unge som står utenfor.',
  },
  {
    challengeId: 'U03',
    measureId: 2,
    state: 'proposed',
    reason:
      'Når skolefraværsteamet samles med TIBIR og FACT Ung, får familien hjelp ett sted, og teamet kobles på tidligere.',
  },
  {
    challengeId: 'U05',
    measureId: 2,
    state: 'proposed',
    reason:
      'Et samlet psykisk helsetilbud kan gjøre veien til hjelp kortere for unge som har det vanskelig.',
  },
  {
    challengeId: 'U06',
    measureId: 2,
    state: 'proposed',
    reason:
      'Når foreldrestøttende tiltak samles og videreutvikles, kan foreldre til ungdomsskoleelever få et eget tilbud.',
  },
  {
    challengeId: 'U07',
    measureId: 2,
    state: 'proposed',
    reason:
      'Når tilbudene i Familiens hus vurderes samlet, kan det avklares hvem som skal gjøre 5-årskontrollen.',
  },
  {
    challengeId: 'U08',
    measureId: 2,
    state: 'proposed',
    reason:
      'Når foreldrestøttende tiltak samles og videreutvikles, kan tilbudet for 0–4 år bygges ut.',
  },
  {
    challengeId: 'U13',
    measureId: 1,
    state: 'proposed',
    reason:
      'Prosjektgruppa skal styrke samarbeidsmodeller som virker, avvikle dem som ikke gjør det, og utvikle nye ved behov.',
  },
  {
    challengeId: 'U14',
    measureId: 4,
    state: 'proposed',
    reason:
      'Konkurransedyktige vilkår og mer kompetanse kan gjøre at flere vil søke og flere blir.',
  },
  {
    challengeId: 'U15',
    measureId: 2,
    state: 'proposed',
    reason:
      'Planen sier det selv (kap. 14, tiltak 2): «Vi mangler tiltak på selektivt nivå, spesielt for aldersgruppen 13-18 år», og en ny enhet skal samle tjenestene.',
  },
  {
    challengeId: 'U15',
    measureId: 3,
    state: 'proposed',
    reason:
      'En tydeligere organisering av Familiens hus kan gjøre det klart hvem som skal tildele tjenestene.',
  },
  {
    challengeId: 'U16',
    measureId: 1,
    state: 'proposed',
    reason: 'Når samarbeidsformene er avklart, blir det tydelig hva bygget må være egnet til.',
  },
  {
    challengeId: 'U16',
    measureId: 3,
    state: 'proposed',
    reason:
      'Planen knytter utfordringene i Familiens hus til dette tiltaket (kap. 14, tiltak 3), og vi tror en ny organisering også kan gi bedre bruk av bygget.',
  },
  {
    challengeId: 'U17',
    measureId: 1,
    state: 'proposed',
    reason:
      'Samarbeidsavtaler og faste samarbeidsformer kan gjøre overgangene mellom tjenestene bedre.',
  },
  {
    challengeId: 'U17',
    measureId: 3,
    state: 'proposed',
    reason:
      'Planen knytter utfordringene i Familiens hus til dette tiltaket (kap. 14, tiltak 3), og vi tror en ny organisering kan gjøre tjenestene mer sømløse.',
  },
  {
    challengeId: 'U18',
    measureId: 1,
    state: 'proposed',
    reason:
      'Felles rutiner for hvem som tar imot, kan gjøre at familien slipper å lete etter riktig dør.',
  },
  {
    challengeId: 'U18',
    measureId: 3,
    state: 'proposed',
    reason:
      'Planen knytter utfordringene i Familiens hus til dette tiltaket (kap. 14, tiltak 3), og vi tror en ny organisering kan gi én felles inngang.',
  },
  {
    challengeId: 'U19',
    measureId: 1,
    state: 'proposed',
    reason:
      'Avtaler om hvem som gjør hva, kan korte ned veien fra den ene hjelpeinstansen til den neste.',
  },
  {
    challengeId: 'U19',
    measureId: 3,
    state: 'proposed',
    reason:
      'Planen knytter utfordringene i Familiens hus til dette tiltaket (kap. 14, tiltak 3), og vi tror tjenester som hører sammen, kan organiseres nærmere hverandre.',
  },
  {
    challengeId: 'U20',
    measureId: 1,
    state: 'proposed',
    reason:
      'Felles retningslinjer kan gjøre det tydelig hva tjenestene kan dele med hverandre etter hvert lovverk.',
  },
  {
    challengeId: 'U20',
    measureId: 3,
    state: 'proposed',
    reason:
      'Planen knytter utfordringene i Familiens hus til dette tiltaket (kap. 14, tiltak 3), og vi tror en ny organisering gjør at taushetsplikten mellom tjenestene blir avklart.',
  },
] as const satisfies readonly ChallengeMeasureRow[];
