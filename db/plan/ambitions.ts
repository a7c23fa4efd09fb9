import type { AmbitionPointRow, AmbitionRow } from './types.ts';

const voice = 'Oppvekstplan 2024–2030, kap. 2.1';
const society = 'Oppvekstplan 2024–2030, kap. 2.2';
const team = 'Oppvekstplan 2024–2030, kap. 2.3';
const competence = 'Oppvekstplan 2024–2030, kap. 2.4';

export const ambitions = [
  {
    id: 'A1',
    title: 'Barn og unges stemme',
    summary:
      'Barn og unge skal bli hørt i saker som angår dem, både hver for seg og som gruppe på systemnivå. Medvirkning er en rettighet og gir bedre løsninger.',
    reference: voice,
  },
  {
    id: 'A2',
    title: 'Et samfunnsoppdrag hvor alle bidrar',
    summary:
      'Mange i Ringerikssamfunnet bidrar eller vil bidra. Når kommunen, frivillige, organisasjoner, familier og naboer drar sammen, kan det oppnås mer enn i dag.',
    reference: society,
  },
  {
    id: 'A3',
    title: 'Laget rundt barn og unge',
    summary:
      'Barn, unge og familier skal få god støtte uansett hvem de kontakter i kommunen. Å bygge et lag handler om både struktur og relasjoner.',
    reference: team,
  },
  {
    id: 'A4',
    title: 'Kompetanse til å hjelpe barn og unge',
    summary:
      'Kommunen skal ha kompetansen til å oppdage og støtte barn og unge der de er. Det er krevende å rekruttere og beholde når befolkningen blir eldre.',
    reference: competence,
  },
] as const satisfies readonly AmbitionRow[];

// The wording of the plan, letter by letter.
export const ambitionPoints = [
  {
    id: 'A1.1',
    ambitionId: 'A1',
    text: 'Barn og unge skal oppleve et inkluderende og trygt miljø som fremmer tilhørighet, fellesskap, mestring og deltakelse.',
    reference: voice,
  },
  {
    id: 'A1.2',
    ambitionId: 'A1',
    text: 'Vi tilrettelegger arenaer for reell medvirkning fra barn og unge, og jobber aktivt for å få fram deres stemmer.',
    reference: voice,
  },
  {
    id: 'A1.3',
    ambitionId: 'A1',
    text: 'Vi skal sikre at barn og unge har trygge kanaler for å uttrykke sine meninger og behov, og hvor deres innspill tas på alvor i utformingen av tjenester og tiltak.',
    reference: voice,
  },
  {
    id: 'A1.4',
    ambitionId: 'A1',
    text: 'Barn og elever i barnehager og skoler skal aktivt arbeide med demokrati og medborgerskap. Å øve på og oppleve reell medbestemmelse, i både lek og læring, er en viktig del av å bli en medborger.',
    reference: voice,
  },
  {
    id: 'A2.1',
    ambitionId: 'A2',
    text: 'Kommunen skal legge til rette for arenaer der innbyggere, næringsliv, organisasjoner, lag og foreninger, og frivillighet kan samarbeide om å skape tilbud som bygger fellesskap, reduserer sosiale forskjeller og ivaretar barn og unges behov.',
    reference: society,
  },
  {
    id: 'A2.2',
    ambitionId: 'A2',
    text: 'Barnehager og skoler skal være trygge og naturlige møteplasser for aktiviteter i lokalmiljøet, i samarbeid med nærmiljøet, organisasjoner, lag og foreninger, samt kommunen.',
    reference: society,
  },
  {
    id: 'A2.3',
    ambitionId: 'A2',
    text: 'Kommunen skal ha en enkel og tilgjengelig oversikt over aktiviteter, tilbud og tiltak for barn og unge, både innenfor og utenfor kommunen, enten de er åpne for alle eller rettet mot spesifikke målgrupper.',
    reference: society,
  },
  {
    id: 'A3.1',
    ambitionId: 'A3',
    text: 'Vi skal videreføre, utvikle og etablere samarbeidsstrukturer og rutiner på tvers av enheter, sektorer, organisasjoner, frivillighet, og lag og foreninger.',
    reference: team,
  },
  {
    id: 'A3.2',
    ambitionId: 'A3',
    text: 'Vi skal bruke kvalitetsverktøy og kunnskap for å utvikle praksis i tråd med forskning, medvirkning og vurdering av barnets beste.',
    reference: team,
  },
  {
    id: 'A3.3',
    ambitionId: 'A3',
    text: 'Vi skal fremme kunnskap og respekt på tvers av enheter, sektorer, organisasjoner, frivillighet, og lag og foreninger.',
    reference: team,
  },
  {
    id: 'A3.4',
    ambitionId: 'A3',
    text: 'Barn, unge og foreldre skal få påvirke hvem som inngår i laget og hvem utenfor som kan bidra.',
    reference: team,
  },
  {
    id: 'A3.5',
    ambitionId: 'A3',
    text: 'Vi skal støtte, dele kunnskap og utvikle samarbeidet med foreldre og foresatte.',
    reference: team,
  },
  {
    id: 'A4.1',
    ambitionId: 'A4',
    text: 'Kommunen må ha oversikt over hvilken kompetanse vi har, hva vi trenger, hvem som trenger den, og sikre at kompetansen er nært barn og unge.',
    reference: competence,
  },
  {
    id: 'A4.2',
    ambitionId: 'A4',
    text: 'Vi trenger medarbeidere med riktig kompetanse, tilpasset behov, og oppfølging av kompetanseutvikling.',
    reference: competence,
  },
  {
    id: 'A4.3',
    ambitionId: 'A4',
    text: 'Vi skal legge til rette for kontinuerlig kompetanseheving, slik at medarbeidere alltid er oppdatert på beste praksis og ny kunnskap.',
    reference: competence,
  },
  {
    id: 'A4.4',
    ambitionId: 'A4',
    text: 'Alle som jobber med barn og unge skal vite hva som gir dem grunnleggende trygghet.',
    reference: competence,
  },
] as const satisfies readonly AmbitionPointRow[];
