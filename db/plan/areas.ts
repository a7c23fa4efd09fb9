import type { AreaRow } from './types.ts';

export const areas = [
  {
    id: '4.1',
    title: 'Trygg og inkluderende oppvekst',
    summary:
      'Barn og unge trenger omsorg, beskyttelse og trygg tilknytning, og foreldre skal få støtte i ulike livssituasjoner. Planen peker på at flere familier enn i landet ellers lever med lav inntekt, særlig flyktninger, familier med kort botid eller minoritetsbakgrunn og enslige forsørgere. Barna deltar mindre på fritiden og er mer utsatt for kriminell rekruttering.',
    reference: 'Oppvekstplan 2024–2030, kap. 4.1',
  },
  {
    id: '4.2',
    title: 'Helsefremmende OPPvekst (HOPP)',
    summary:
      'God helse i oppveksten gir bedre liv senere, og ensomhet og utenforskap skal forebygges fra spedbarnsalderen. Planen viser til Ungdata: en høyere andel ungdomsskoleelever enn i landet har psykiske plager. Barn og unge skal medvirke og få tidlig og riktig hjelp.',
    reference: 'Oppvekstplan 2024–2030, kap. 4.2',
  },
  {
    id: '4.3',
    title: 'Glede og mestring for alle',
    summary:
      'Alle skal kunne delta i idrett, kultur, friluftsliv og sosiale møteplasser, uavhengig av kjønn, kulturell bakgrunn, funksjonsevne og økonomi. En meningsfull fritid gir mestring og tilhørighet og kan forebygge ensomhet og utenforskap.',
    reference: 'Oppvekstplan 2024–2030, kap. 4.3',
  },
  {
    id: '4.4',
    title: 'Lek, læring og utdanning',
    summary:
      'Lek, læring og utdanning gir barn og unge grunnlaget for å forstå seg selv og andre og for å delta i arbeid og samfunn. Barnehage og skole skal utvikle inkluderende fellesskap med varme og grensesettende voksne som legger vekt på gode relasjoner.',
    reference: 'Oppvekstplan 2024–2030, kap. 4.4',
  },
] as const satisfies readonly AreaRow[];
