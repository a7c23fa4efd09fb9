/** The templates every file starts with: plain data, checked against the contract by a test. */
export interface ShippedTemplate {
  id: string;
  kind: 'board' | 'card' | 'retrospective';
  name: string;
  content: object;
}

const card = (title: string, checklist: string[] = [], rest: object = {}) => ({
  ...{ title, description: '', size: null, hours: null, checklist },
  ...rest,
});
const columns = [
  { name: 'Kø', kind: 'queue', wipLimit: null },
  { name: 'Klar', kind: 'ready', wipLimit: null },
  { name: 'Pågår', kind: 'active', wipLimit: 4 },
  { name: 'Til kvalitetssikring', kind: 'review', wipLimit: 3 },
  { name: 'Ferdig', kind: 'done', wipLimit: null },
];

export const shippedTemplates: readonly ShippedTemplate[] = [
  {
    id: 'template-board-project',
    kind: 'board',
    name: 'Prosjektgruppe i oppstart',
    content: {
      columns,
      cards: [
        {
          column: 1,
          ...card('Avklare mandat og hvem som er med', [
            'Vedtatt tekst lest sammen',
            'Prosjektleder navngitt',
            'Tjenestene som skal være med, er spurt',
            'Tid til arbeidet er avtalt med lederne',
          ]),
        },
        {
          column: 1,
          ...card('Beskrive hvordan det er i dag', [
            'Hva finnes av tilbud, for hvem',
            'Tall som følger utfordringen',
            'Hva barn, unge og foreldre sier som gruppe',
          ]),
        },
        { column: 0, ...card('Velge det første vi prøver ut') },
        { column: 0, ...card('Avtale når og hvordan vi evaluerer') },
      ],
    },
  },
  {
    id: 'template-board-simple',
    kind: 'board',
    name: 'Enkel tavle',
    content: {
      columns: [
        { name: 'Skal gjøres', kind: 'ready', wipLimit: null },
        { name: 'Pågår', kind: 'active', wipLimit: 3 },
        { name: 'Ferdig', kind: 'done', wipLimit: null },
      ],
      cards: [],
    },
  },
  {
    id: 'template-board-model',
    kind: 'board',
    name: 'Innføring av en modell',
    content: {
      columns: [
        { name: 'Utforske', kind: 'queue', wipLimit: null },
        { name: 'Forberede', kind: 'ready', wipLimit: null },
        { name: 'Prøve ut', kind: 'active', wipLimit: 3 },
        { name: 'Vurdere', kind: 'review', wipLimit: null },
        { name: 'I drift', kind: 'done', wipLimit: null },
      ],
      cards: [
        {
          column: 0,
          ...card('Passer modellen hos oss?', [
            'Behov',
            'Det vi har fra før',
            'Ressurser',
            'Kompetanse',
          ]),
        },
      ],
    },
  },
  {
    id: 'template-card-routine',
    kind: 'card',
    name: 'Rutine eller avtale',
    content: card(
      'Rutine for …',
      [
        'Utkast',
        'Innspill fra tjenestene',
        'Avklart med ledergruppa',
        'Gjort kjent',
        'Dato for neste gjennomgang',
      ],
      { description: 'Hvem gjelder rutinen for, og hva skal bli annerledes?', size: 'M' },
    ),
  },
  {
    id: 'template-card-mapping',
    kind: 'card',
    name: 'Kartlegging',
    content: card(
      'Kartlegge …',
      [
        'Hva vi vil vite',
        'Hvem som vet det',
        'Innhente på gruppenivå',
        'Skrive sammendrag',
        'Dele med dem som svarte',
      ],
      {
        description:
          'Bare tall og beskrivelser på gruppenivå. Ingen opplysninger om enkeltpersoner.',
        size: 'L',
      },
    ),
  },
  {
    id: 'template-card-meeting',
    kind: 'card',
    name: 'Sak til ledergruppa',
    content: card(
      'Sak til ledergruppa: …',
      ['Hva vi ber om, i én setning', 'Grunnlag', 'Konsekvens', 'Sendt', 'Svar registrert'],
      { size: 'S' },
    ),
  },
  {
    id: 'template-retrospective-three',
    kind: 'retrospective',
    name: 'Tre spørsmål',
    content: {
      intro: 'Snakk om arbeidet, ikke om hvem som gjorde hva.',
      questions: [
        { title: 'Hva gikk bra?', help: 'Det vi vil gjøre mer av.' },
        { title: 'Hva var tungt?', help: 'Det som sto i veien, og som vi kan gjøre noe med.' },
        {
          title: 'Hva prøver vi i neste sprint?',
          help: 'Én ting, og hvordan vi merker om den hjelper.',
        },
      ],
    },
  },
  {
    id: 'template-retrospective-values',
    kind: 'retrospective',
    name: 'Nyskapende, ærlig, respektfull',
    content: {
      intro: 'Kommunens tre verdier som tre spørsmål.',
      questions: [
        { title: 'Hva prøvde vi nytt?', help: '' },
        { title: 'Hva gikk ikke?', help: '' },
        { title: 'Hvem ble hørt, og hva endret det?', help: '' },
      ],
    },
  },
];
