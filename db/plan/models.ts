import type { ModelRow } from './types.ts';

// The plan names no owner for any of them, so `owner` waits for the group.
export const models = [
  {
    id: 'bti',
    name: 'BTI',
    otherNames: 'Bedre Tverrfaglig Innsats',
    summary:
      'Beskriver hvordan tjenestene samarbeider om gravide, barn, unge og familier det er knyttet bekymring til. Planen sier to ting som ikke går i hop: at modellen «implementeres i Ringerike kommune» (kap. 7.1), og at kommunen «ikke har en sektorovergripende modell for samarbeid», men bruker «ulike modeller som BTI og TIBIR» (kap. 10).',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 7.1 og 10',
  },
  {
    id: 'tibir',
    name: 'TIBIR',
    otherNames: 'Tidlig innsats for barn i risiko',
    summary:
      'Hjelp til foreldre til barn på 3–12 år, utviklet av NUBU og bygd på PMTO. Planens allmenne anslag: 15–20\u00a0% av barna viser symptomer, rådgivning med 5–8 møtepunkter er nok for 12–15\u00a0%, og PMTO med 20–50 møtepunkter trengs for 3–5\u00a0%. Anslagene er ikke tall for Ringerike.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 7.2 og 10',
  },
  {
    id: 'slt',
    name: 'SLT',
    otherNames:
      'Samordning av lokale kriminalitetsforebyggende tiltak; Samordning av Lokale rus- og kriminalitetsforebyggende Tiltak',
    summary:
      'Samordner innsatsen mot rus og kriminalitet blant barn og unge mellom kommunen, politiet, næringslivet og frivillige organisasjoner.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 7.3',
  },
  {
    id: 'ssa',
    name: 'SSA-gruppa',
    otherNames:
      'Arbeid med tiltak mot vold i nære relasjoner, seksuelle overgrep og skadelig seksuell atferd (SSA)',
    summary:
      'Tverrfaglig arbeidsgruppe fra 2017 som koordinerer tiltak mot vold, seksuelle overgrep og skadelig seksuell atferd. Alle tjenester for barn og unge er med, sammen med politiet, tannhelsetjenesten og SLT-koordinator.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 7.4',
  },
  {
    id: 'kosip',
    name: 'KOSIP',
    otherNames: 'Kompetanseløftet for spesialpedagogikk og inkluderende praksis; Kompetanseløftet',
    summary:
      'Nasjonal satsing for ledere og ansatte i barnehager, skoler og PP-tjenesten, i samarbeid med Universitetet i Sørøst-Norge. Kompetansen bygges i profesjonsfellesskap på enhetene og i felles nettverk, også med de fleste private barnehager og skoler.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 7.5',
  },
  {
    id: 'fagteam',
    name: 'Fagteam',
    otherNames: '',
    summary:
      'Tverrfaglig arbeidsform der skole, barnevern, PPT og helsesykepleier arbeider sammen.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 10',
  },
  {
    id: 'discussion-meetings',
    name: 'Drøftingsmøter',
    otherNames: 'tverrfaglige team og drøftingsmøter',
    summary:
      'Møter der fagmiljøer drøfter sammensatte saker, anonymt eller med samtykke fra foresatte. Sakene selv hører hjemme i fagsystemene, ikke i dette verktøyet.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 10',
  },
  {
    id: 'transition-routines',
    name: 'Overgangsrutiner',
    otherNames: '',
    summary:
      'Rutiner som skal sikre samarbeid i de sårbare overgangene mellom barnehage, skole og videregående.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 10',
  },
  {
    id: 'annual-cycle',
    name: 'Årshjul',
    otherNames: '',
    summary:
      'Fast plan gjennom året for samarbeidet, blant annet mellom forebyggende enhet og barnevernet.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 10',
  },
  {
    id: 'cooperation-agreements',
    name: 'Samarbeidsavtaler',
    otherNames: '',
    summary:
      'Avtaler som gjør samarbeidet systematisk, blant annet mellom forebyggende enhet og barnevernet. Tiltak 1 nevner dem som en av strukturene som skal vurderes.',
    owner: null,
    reference: 'Oppvekstplan 2024–2030, kap. 10 og 14',
  },
] as const satisfies readonly ModelRow[];
