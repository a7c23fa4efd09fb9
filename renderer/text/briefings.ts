import type { AskKind } from '../../electron/contract/vocabulary.ts';

/** What the list of briefings says. */
export const briefingsText = {
  title: 'Orienteringer',
  lead: 'To sider til ledergruppa: hva vi ber om, hva som er fakta, og hva vi vurderer.',
  create: 'Ny orientering',
  hints: { create: 'ny orientering' },
  head: { number: 'Nr.', title: 'Tittel', forDate: 'Møte', updated: 'Sist endret' },
  caption: 'Orienteringer, nyeste først',
  emptyTitle: 'Ingen orienteringer ennå',
  emptyWhy:
    'En orientering samler hva dere ber om, tallene og vurderingen på to sider, med kilde på hvert tall. Trykk N for å lage den første.',
} as const;

/** What the briefing builder says. */
export const briefingText = {
  lead: (date: string, number: number) => `${date} · orientering nr. ${number}`,
  builder: 'Innholdet',
  title: 'Tittel',
  titleMissing: 'Skriv en tittel. Den forrige står til du har skrevet en ny.',
  forDate: 'Møtedato',
  dateMissing: 'Skriv datoen som dag, måned og år, for eksempel 10.12.2026.',
  ask: 'Hva ber vi om?',
  askHint: 'Står alltid først på side 1.',
  askKind: 'Hva slags sak?',
  askKindWord: {
    decision: 'Beslutning',
    clarification: 'Avklaring',
    information: 'Til orientering',
  } satisfies Record<AskKind, string>,
  requests: 'Det vi ber om, ett punkt per linje',
  consequence: 'Hvis ingenting gjøres',
  consequenceHint: 'hva koster det å vente?',
  figures: 'Tall',
  figuresHint: 'Tallene står i denne rekkefølgen, hvert med kilde.',
  noFigures: 'Ingen tall er valgt.',
  addFigure: 'Legg til tall',
  chooseFigure: 'Velg indikator',
  noChoices: 'Alle indikatorene er med.',
  noLatest: 'ingen tall ennå',
  moveUp: (name: string) => `Flytt «${name}» opp`,
  moveDown: (name: string) => `Flytt «${name}» ned`,
  removeFigure: (name: string) => `Fjern «${name}»`,
  movedTo: (name: string, place: number, of: number) =>
    `${name} flyttet til plass ${place} av ${of}`,
  assessment: 'Vurdering',
  assessmentHint: 'vår vurdering, holdt atskilt fra fakta',
  childInterest: 'Barnets beste',
  voice: 'Barn og unges stemme',
  voiceHint: 'gruppenivå, minst fem',
  economy: 'Økonomi og bemanning',
  emptyIs: 'tomt felt skrives som «ikke vurdert»',
  emptyVoiceIs: 'tomt felt skrives som «ikke innhentet»',
  reminder: 'Skriv om grupper, aldri om ett barn eller én familie.',
  findings: 'Kontroller før eksport',
  severity: { ok: 'I orden', warning: 'Se på dette', stop: 'Stopper eksport' },
  goTo: 'Gå til feltet',
  goToMeasure: (measureId: string) => `Gå til tiltak ${measureId}`,
  noFindings: 'Ingen merknader.',
  exports: 'Lag dokumentet',
  word: 'Lag Word',
  pdf: 'Lag PDF',
  markdown: 'Markdown',
  stopped: 'Rett opp det som stopper eksporten, under «Kontroller før eksport».',
  unsaved: 'Det siste du skrev er ikke lagret. Lagre det før du lager dokumentet.',
  exportFailed: 'Dokumentet ble ikke laget.',
  downloaded: (name: string) => `${name} er lagret blant nedlastingene.`,
  preview: 'Slik blir dokumentet',
  pages: (pages: string) => `omtrent ${pages} sider`,
  onePage: 'under én side',
  zoom: 'Størrelse',
  view: { label: 'Visning', write: 'Skriv', look: 'Se dokumentet' },
  hints: {
    ask: 'hva ber vi om?',
    figures: 'tall',
    assessment: 'vurdering',
    findings: 'kontroller',
    export: 'lag Word',
  },
} as const;

/** The words the finished page itself carries, on screen and on paper. */
export const sheetText = {
  demo: 'Oppdiktet demo',
  sources: 'Kilder',
  noSources: 'Ingen tall i denne orienteringen.',
  noteLabel: (number: number) => `Kilde ${number}`,
  noFigure: 'Ingen tall å vise ennå.',
  exempt: (basis: string) => `Unntatt${basis === '' ? '' : `, ${basis}`}:`,
  source: 'Kilde:',
  footer: (number: number, date: string, time: string) =>
    `Orientering nr. ${number} · laget ${date} kl. ${time}`,
} as const;
