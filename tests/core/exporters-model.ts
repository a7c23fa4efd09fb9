import type { Block, BriefingModel, Section } from '../../electron/contract/briefing-model.ts';

const absenceSource =
  'Utdanningsdirektoratet, fravær på 10. trinn: data.202506. Fil anchor12.json, hentet 24.11.2026. Lisens NLOD 2.0.';
const pointsSource =
  'Utdanningsdirektoratet, grunnskolepoeng: GSK_karakterer. Fil grunnskolepoeng.xlsx, hentet 24.11.2026. Lisens NLOD 2.0.';
const ownSource = 'Dreiepunkt-fila: statusoppdateringer og tavler per 25.11.2026.';

const places = [
  ['3305', 'Ringerike', 7.5],
  ['3303', 'Kongsberg', 7],
  ['3316', 'Modum', 7],
  ['33', 'Buskerud', 9],
  ['3301', 'Drammen', 9],
  ['3310', 'Hole', 9],
] as const;
const comma = (value: number, decimals = 1) => value.toFixed(decimals).replace('.', ',');

/** Median absence in days on the 10th grade, 2024–25: published by Udir. */
export const absence: Section = {
  id: 'figure:fravaer',
  kind: 'figure',
  heading: 'Fravær på 10. trinn',
  nature: 'fact',
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'Medianen er ' },
        { text: '7,5 dager', isStrong: true },
        { text: ' i Ringerike og 9,0 i Buskerud. Gjennomsnittet er 14,6 mot 13,1.', note: 2 },
      ],
    },
    {
      kind: 'figure',
      indicatorId: 'fravaer',
      title: 'Fravær på 10. trinn, 2024–25',
      alt: `Punktdiagram: Fravær på 10. trinn 2024–25. ${places.map(([, label, v]) => `${label} ${comma(v)} dager`).join(', ')}.`,
      chart: {
        kind: 'dots',
        title: 'Fravær på 10. trinn',
        unit: 'dager',
        decimals: 1,
        axisFrom: 6,
        axisTo: 10,
        period: '2024-25',
        periodLabel: '2024–25',
        rows: places.map(([place, label, value], i) => ({
          place,
          label,
          value,
          text: comma(value),
          isOwn: i === 0,
        })),
      },
      sourceLine:
        'Kilde: Utdanningsdirektoratet, hentet 24.11.2026. n = 388 elever. Aksen starter på 6.',
      note: 2,
      data: {
        unit: 'dager',
        decimals: 1,
        isLocal: false,
        periods: [{ code: '2024-25', label: '2024–25' }],
        rows: places.map(([, label, value], i) => ({
          label,
          role: i === 0 ? ('own' as const) : ('peer' as const),
          cells: [{ value, text: comma(value), status: 'value' as const }],
        })),
      },
    },
    {
      kind: 'table',
      caption: 'Fravær på 10. trinn (dager), 2024–25',
      head: ['Periode', ...places.map(([, label]) => label)],
      rows: [[[{ text: '2024–25' }], ...places.map(([, , v]) => [{ text: comma(v) }])]],
      numeric: places.map((_, i) => i + 1),
      note: 2,
    },
  ],
};

const periods = ['2015–16', '2016–17', '2017–18', '2018–19', '2019–20', '2020–21'];
const own = [40.3, 39.8, 40.9, 40.7, 41.5, 41.8];
const country = [41.2, 41.4, 41.8, 42, 43.2, 43.3];

/** Grunnskolepoeng for Ringerike and the country, as published; exams were cancelled from 2019–20. */
export function points(id = 'grunnskolepoeng', heading = 'Grunnskolepoeng', note = 3): Section {
  const codes = periods.map((label) => label.replace('–', '-'));
  const row = (name: string, values: readonly number[], isStrong = false) => [
    [{ text: name, ...(isStrong ? { isStrong } : {}) }],
    ...values.map((value) => [{ text: comma(value) }]),
  ];
  const cells = (values: readonly number[]) =>
    values.map((value) => ({ value, text: comma(value), status: 'value' as const }));
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: [{ text: 'Ringerike har 41,8 poeng i 2020–21, landet 43,3.', note }],
    },
    {
      kind: 'figure',
      indicatorId: id,
      title: heading,
      alt: `Linjediagram: ${heading} for Ringerike. ${periods.map((p, i) => `${p}: ${comma(own[i] ?? 0)} poeng`).join(', ')}.`,
      chart: {
        kind: 'line',
        title: heading,
        unit: 'poeng',
        decimals: 1,
        axisFrom: 39,
        axisTo: 44,
        periods: periods.map((label, i) => ({ code: codes[i] ?? label, label })),
        series: [
          { id: 'own', label: 'Ringerike', role: 'own', values: own },
          { id: 'country', label: 'Landet', role: 'country', values: country },
        ],
        cuts: [{ period: '2019-20', number: 1, label: 'Eksamen avlyst' }],
        gaps: [],
      },
      sourceLine:
        'Kilde: Utdanningsdirektoratet, hentet 24.11.2026. n = 321 elever. Aksen starter på 39.',
      note,
      data: {
        unit: 'poeng',
        decimals: 1,
        isLocal: false,
        periods: periods.map((label, i) => ({ code: codes[i] ?? label, label })),
        rows: [
          { label: 'Ringerike', role: 'own', cells: cells(own) },
          { label: 'Landet', role: 'country', cells: cells(country) },
        ],
      },
    },
    {
      kind: 'table',
      caption: `${heading} (poeng)`,
      head: ['Sted', ...periods],
      rows: [
        row('Ringerike', own, true),
        row('Landet', country),
        [
          [{ text: 'Elever (n), Ringerike' }],
          ...[304, 289, 304, 294, 341, 321].map((n) => [{ text: String(n) }]),
        ],
      ],
      numeric: periods.map((_, i) => i + 1),
      note,
    },
    {
      kind: 'paragraph',
      runs: [
        {
          text: 'Eksamen ble avlyst i 2020 og 2021, så årene kan ikke sammenlignes med dem før.',
          note,
        },
      ],
    },
  ];
  return { id: `figure:${id}`, kind: 'figure', heading, nature: 'fact', blocks };
}

const measures: Section = {
  id: 'measures',
  kind: 'measures',
  heading: 'De fem tiltakene',
  nature: 'fact',
  blocks: [
    {
      kind: 'table',
      caption: 'Steg og status for hvert tiltak',
      head: ['Nr.', 'Tiltak', 'Steg', 'Status', 'Venter på', 'Situasjonen'],
      rows: [
        [
          '1',
          'Samarbeid på tvers',
          'Prøve ut',
          'i rute',
          'ingen',
          'Utprøvingen har begynt på to skoler.',
        ],
        [
          '2',
          'Psykisk helse, foreldrestøtte',
          'Forberede',
          'venter på',
          'BUP, 21 dager',
          'Svar fra BUP om felles inntak mangler, og delleveransen er utsatt til svaret er kommet.',
        ],
        [
          '3',
          'Familiens hus',
          'Utforske',
          'venter på',
          'tiltak 1 og 2, 6 dager',
          'Oppstart ifølge planen: høsten 2025',
        ],
        [
          '4',
          'Rekruttering, kompetanse',
          'ikke oppgitt',
          'ikke oppgitt',
          'ingen',
          'Oppstart ifølge planen: når prosjektene er igangsatt',
        ],
        [
          '5',
          'Implementering',
          'Forberede',
          'i rute',
          'ingen',
          'Orienteringer og evalueringer følger årshjulet.',
        ],
      ].map((row) => row.map((text) => [{ text }])),
      numeric: [],
      note: 1,
    },
  ],
};

/** A briefing as it usually is: asks, measures, two indicators, gaps, evaluations, assessment. */
export const briefing: BriefingModel = {
  id: 'b1',
  number: 4,
  kind: 'leadership',
  version: 'internal',
  audience: 'Kommunedirektørens ledergruppe',
  period: { from: '2026-09-18', to: '2026-12-10' },
  snapshot: { number: 27, hash: '1f0a9c3e' },
  hasContents: false,
  pageBudget: 2,
  look: { name: 'Ringerike kommune', accent: '#0a3c48', logo: null },
  organisation: 'Ringerike kommune · Oppvekstplan 2024–2030',
  title: 'Orientering til kommunedirektørens ledergruppe',
  lead: 'Fra implementeringsgruppa · møte 10. desember 2026',
  forDate: '2026-12-10',
  madeAt: '2026-11-25T09:40:00.000Z',
  isDemo: true,
  sections: [
    {
      id: 'ask',
      kind: 'ask',
      heading: 'Hva ber vi om?',
      nature: 'ask',
      blocks: [
        {
          kind: 'list',
          isOrdered: true,
          items: [
            [
              {
                text: 'Ledergruppa avklarer om tiltak 3 skal vente på delleveransen fra tiltak 1 og 2, og hvem som varsler barnehagene og skolene om ny dato.',
              },
            ],
            [{ text: 'Ledergruppa utpeker prosjektleder for tiltak 4.' }],
            [
              {
                text: 'Ledergruppa tar stilling til de fem utfordringene som ikke har noe tiltak.',
              },
            ],
          ],
        },
        {
          kind: 'callout',
          tone: 'consequence',
          runs: [
            { text: 'Hvis ingenting gjøres: ', isStrong: true },
            {
              text: 'flere og alvorligere saker, og kostnadskrevende tiltak her og nå og på lang sikt.',
            },
          ],
        },
      ],
    },
    measures,
    absence,
    points(),
    {
      id: 'gaps',
      kind: 'gaps',
      heading: 'Utfordringer uten tiltak',
      nature: 'fact',
      blocks: [
        {
          kind: 'paragraph',
          runs: [{ text: '5 av 20 utfordringer har ikke noe tiltak.', note: 4 }],
        },
      ],
    },
    {
      id: 'evaluations',
      kind: 'evaluations',
      heading: 'Siste evalueringer',
      nature: 'fact',
      blocks: [
        {
          kind: 'list',
          isOrdered: false,
          items: [
            [
              { text: 'Tiltak 1, våren 2026: juster.', isStrong: true },
              {
                text: ' Lærte: Felles møter korter ventetida. Endrer: Faste tidspunkter.',
                note: 1,
              },
            ],
          ],
        },
      ],
    },
    {
      id: 'assessment',
      kind: 'assessment',
      heading: 'Vurdering',
      nature: 'assessment',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            {
              text: 'Medianen er lav, men gjennomsnittet tyder på at innsatsen bør rettes mot de få med langt fravær. Det treffer skolefraværsteamet i tiltak 2.',
            },
          ],
        },
        {
          kind: 'paragraph',
          runs: [
            { text: 'Barnets beste: ', isStrong: true },
            { text: 'én ny enhet gir færre overganger for ungdom 13–18 år.' },
          ],
        },
        {
          kind: 'paragraph',
          runs: [{ text: 'Barn og unges stemme: ', isStrong: true }, { text: 'ikke innhentet.' }],
        },
        {
          kind: 'paragraph',
          runs: [{ text: 'Økonomi og bemanning: ', isStrong: true }, { text: 'ikke vurdert.' }],
        },
      ],
    },
  ],
  sources: [
    { number: 1, text: ownSource },
    { number: 2, text: absenceSource },
    { number: 3, text: pointsSource },
    { number: 4, text: 'Oppvekstplan 2024–2030, kap. 12.1.' },
  ],
  fileName: '2026-12-10_Ledergruppe_v1',
};

/** As many indicators as a briefing may hold, each with its own source, and a long assessment. */
export const overfull: BriefingModel = {
  ...briefing,
  sections: briefing.sections.flatMap((section): Section[] => {
    if (section.id === absence.id) return [];
    if (section.id === 'figure:grunnskolepoeng')
      return Array.from({ length: 12 }, (_, i) =>
        points(`p${i}`, `Grunnskolepoeng ${i + 1}`, i + 2),
      );
    if (section.id !== 'assessment') return [section];
    const long = Array.from({ length: 30 }, () => section.blocks[0]).filter((b) => b !== undefined);
    return [{ ...section, blocks: [...long, ...section.blocks] }];
  }),
  sources: [
    { number: 1, text: ownSource },
    ...Array.from({ length: 13 }, (_, i) => ({
      number: i + 2,
      text: `${pointsSource} Del ${i + 1}.`,
    })),
  ],
};

/** A drawing with text, as the print page gives it. */
export function drawing(id: string) {
  const text = `<text x="20" y="60" font-family="'Source Sans 3', sans-serif" font-size="13.5" fill="#16252b">Ringerike 7,5 · æøå − 3\u202f225</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="642" height="250" viewBox="0 0 642 250" data-chart="line"><line x1="20" x2="600" y1="200" y2="200" stroke="#b9c5c8"/>${text}</svg>`;
  return { id, svg, width: 642, height: 250 };
}

/** The ids of the indicators a model has figures of. */
export function figureIds(model: BriefingModel): string[] {
  return model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.indicatorId] : [])),
  );
}
