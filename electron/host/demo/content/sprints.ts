import type { DemoSprint } from '../sprints.ts';

/** Four closed sprints, one that runs and one that is being planned. */
export const demoSprints: readonly DemoSprint[] = [
  {
    ...{ key: 's1-1', measure: 1, planned: '2025-08-28', start: '2025-09-01', end: '2025-09-26' },
    goal: 'Kartlegge hvilke samarbeidsmodeller tjenestene for barn og unge bruker, innen 26. september 2025',
    processMeasure: 'Minst åtte av ni enheter har svart på skjemaet',
    cards: ['t1-map-models', 't1-form', 't1-interviews'],
    capacity: [
      { who: 'Prosjektleder', percent: 20 },
      { who: 'SLT-koordinator', percent: 20, daysOff: 2 },
    ],
    experiments: [
      {
        plan: 'Sende skjemaet i to deler i stedet for ett langt',
        prediction: 'Minst sju av ni enheter svarer innen en uke',
        heard: {
          at: '2025-09-22',
          result: 'Sju av ni svarte innen en uke, to etter purring.',
          learned: 'Korte skjema blir besvart i lunsjen. Lange blir lagt bort.',
        },
      },
    ],
    commit: '2025-09-01',
    toggled: [
      ['2025-09-04', 't1-bti-review'],
      ['2025-09-18', 't1-bti-review'],
    ],
    close: {
      at: '2025-09-26',
      outcomes: { 't1-interviews': ['moved'] },
      retrospective: [
        'Hva gikk bra? Skjemaet var kort, og alle visste hvorfor.',
        'Hva var tungt? Intervjuene tok dobbelt så lang tid som vi trodde.',
        'Hva prøver vi i neste sprint? Å si nei til det som kommer underveis.',
      ],
    },
  },
  {
    ...{ key: 's1-2', measure: 1, planned: '2026-01-07', start: '2026-01-12', end: '2026-02-06' },
    goal: 'Vurdere to samarbeidsmodeller og rydde i avtalene for tjenestene, innen 6. februar 2026',
    processMeasure: 'To modeller har en konklusjon i registeret',
    cards: ['t1-bti-review', 't1-kosip', 't1-overgang', 't1-avtaler', 't1-taushet'],
    without: ['t1-interviews'],
    capacity: [
      { who: 'Prosjektleder', percent: 20 },
      { who: 'SLT-koordinator', percent: 20 },
      { who: 'Sekretær for gruppa', hours: 12 },
    ],
    commit: '2026-01-09',
    toggled: [['2026-02-03', 't1-overgang']],
    close: {
      at: '2026-02-06',
      outcomes: { 't1-kosip': ['moved'], 't1-taushet': ['moved'] },
      retrospective: [
        'Hva gikk bra? Avtalene ble ryddet på en ettermiddag.',
        'Hva var tungt? Vi venter på svar vi ikke rår over.',
      ],
    },
  },
  {
    ...{ key: 's2-1', measure: 2, planned: '2026-02-25', start: '2026-03-02', end: '2026-03-27' },
    goal: 'Samle oversikten over tilbud for ungdom 13–18 år og starte første foreldrekurs, innen 27. mars 2026',
    processMeasure: 'Antall tilbud som er plassert på nivå og alder',
    cards: ['t2-map', 't2-dua', 't2-kveld', 't2-venteliste', 't2-autisme', 't2-tibir'],
    capacity: [
      { who: 'Helsesykepleier', percent: 20 },
      { who: 'Enhetsleder Familiens hus', percent: 10, daysOff: 3 },
      { who: 'PPT-leder' },
    ],
    commit: '2026-03-02',
    close: {
      at: '2026-03-27',
      outcomes: { 't2-kveld': ['moved'], 't2-autisme': ['moved'], 't2-tibir': ['moved'] },
      retrospective: ['Hva var tungt? For mye på én gang: seks oppgaver, tre ansvarlige.'],
    },
  },
  {
    ...{ key: 's2-2', measure: 2, planned: '2026-08-20', start: '2026-08-24', end: '2026-09-18' },
    goal: 'Prøve ut rutine for tidlig varsling om fravær på to skoler, 1.–10. trinn, innen 18. september 2026',
    processMeasure: 'To skoler har brukt rutinen minst én gang hver',
    cards: ['t2-fravar-rutine', 't2-terskel', 't2-foreldre-hort', 't2-familierad'],
    without: ['t2-autisme', 't2-tibir'],
    capacity: [
      { who: 'Leder for skolefraværsteamet', percent: 40 },
      { who: 'Helsesykepleier', percent: 20 },
    ],
    experiments: [
      {
        plan: 'Ringe hjem på dag tre i stedet for å sende melding',
        prediction: 'Halvparten av elevene er tilbake innen en uke',
        heard: {
          at: '2026-09-14',
          result:
            'Skolene ringte i alle tilfellene. Litt over halvparten var tilbake innen en uke.',
          learned: 'Samtalen må ha et tilbud med seg, ellers blir den bare et spørsmål.',
        },
      },
    ],
    commit: '2026-08-24',
    toggled: [['2026-08-31', 't2-venteliste-host']],
    close: {
      at: '2026-09-17',
      outcomes: {
        't2-foreldre-hort': ['moved'],
        't2-familierad': ['dropped', 'Kurset ble avlyst, og ny dato er ikke satt.'],
        't2-venteliste-host': ['done'],
      },
      retrospective: [
        'Hva gikk bra? To skoler prøvde rutinen før den var ferdig skrevet.',
        'Hva var tungt? Tellingen av det tredje trinnet.',
        'Hva prøver vi i neste sprint? Færre oppgaver, tydeligere mål.',
      ],
    },
  },
  {
    ...{ key: 's2-3', measure: 2, planned: '2026-11-05', start: '2026-11-09', end: '2026-12-04' },
    goal: 'Gi foreldre på ungdomstrinnet ett sted å henvende seg, med nettside og foreldregruppe, innen 4. desember 2026',
    processMeasure: 'Antall foreldre som har fått svar samme dag',
    cards: ['t2-nettside', 't2-veileder', 't2-5ar', 't2-gruppe', 't2-bup-avtale'],
    without: ['t2-foreldre-hort'],
    capacity: [
      { who: 'Leder for skolefraværsteamet', percent: 20, daysOff: 2 },
      { who: 'Helsesykepleier', percent: 20 },
      { who: 'Sekretær for gruppa', hours: 10 },
    ],
    experiments: [
      {
        plan: 'Én telefon som blir besvart mellom kl. 8 og 9, i fire uker',
        prediction: 'Minst ti foreldre ringer, og ingen venter til dagen etter',
      },
    ],
    commit: '2026-11-11',
    toggled: [
      ['2026-11-18', 't2-tall'],
      ['2026-11-23', 't2-bup-avtale'],
    ],
  },
  {
    ...{ key: 's1-3', measure: 1, planned: '2026-11-25', start: '2026-12-07', end: '2027-01-08' },
    goal: 'Prøve ny møtestruktur',
    processMeasure: '',
    cards: ['t1-motestruktur', 't1-flytskjema'],
    without: ['t1-kosip'],
    capacity: [{ who: 'SLT-koordinator', percent: 10 }],
  },
];
