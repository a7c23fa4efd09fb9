import type { EvidenceKind } from '../../electron/contract/vocabulary.ts';

/** What is said of grounds, wherever a note or a decision rests on something. */
export const evidenceText = {
  kind: 'Hva slags grunnlag?',
  kindWord: {
    indicator: 'Tall',
    report: 'Rapport',
    dialogue: 'Dialog',
    participation: 'Medvirkning',
    judgement: 'Skjønn',
  } satisfies Record<EvidenceKind, string>,
  kindHint: {
    indicator: '',
    report: 'Hvilken rapport, hvem har laget den og når?',
    dialogue: 'Hvem snakket sammen, og når? Roller, ikke navn.',
    participation: 'Hvilken gruppe ble hørt, hvordan og når? Minst fem i gruppa.',
    judgement: 'Hvem vurderer, og hva bygger vurderingen på?',
  } satisfies Record<EvidenceKind, string>,
  figure: 'Tall som finnes i dag',
  chooseFigure: 'Velg tall',
  figureMissing: 'Velg hvilket tall det bygger på.',
  freezes: (text: string) => `${text}. Tallet blir stående slik det er nå.`,
  noFigures: 'Ingen indikatorer har tall ennå. Importer statistikk, eller velg et annet slag.',
  text: 'Grunnlag',
  textMissing: 'Skriv hva det bygger på.',
  remove: (text: string) => `Fjern «${text}»`,
  frozen: 'slik det sto',
  now: (text: string) => `Kilden sier nå: ${text}`,
} as const;
