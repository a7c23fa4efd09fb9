import type { EvaluationTemplate } from './vocabulary.ts';

/** A field a template adds to a note. */
export interface TemplateField {
  key: string;
  label: string;
  hint: string;
  /** 'text' is formatted text, 'score' a number from one to five, 'count' a whole number. */
  kind: 'text' | 'score' | 'count';
  /** Cannot be written before this field is locked: a prediction comes before its result. */
  after?: string;
  /** Whether the note can be finished without it. */
  isOptional?: true;
}

export interface TemplateDefinition {
  id: EvaluationTemplate;
  name: string;
  /** When to use it, in one sentence. */
  use: string;
  fields: readonly TemplateField[];
}

const axes = [
  ['need', 'Behov', 'Hvilket behov svarer det på, og hvem har det?'],
  ['fit', 'Passform', 'Hvordan passer det med det vi gjør og er vedtatt?'],
  ['capacity', 'Kapasitet', 'Har vi folk, tid og ledelse til å holde det ved like?'],
  ['evidence', 'Kunnskapsgrunnlag', 'Hva vet vi om at det virker, og for hvem?'],
  ['usability', 'Tydelighet', 'Er det klart beskrevet hva som skal gjøres?'],
  ['supports', 'Støtte', 'Finnes opplæring, veiledning og materiell?'],
] as const;

/**
 * The kinds of note. The four common fields, the voice of children and the verdict stand in all of
 * them. Sources: PDSA (Langley et al., The Improvement Guide), turn the curve (Friedman, Results-Based
 * Accountability), hexagon and stages (National Implementation Research Network), reach, dose and
 * fidelity (process evaluation, MRC guidance 2015).
 */
export const templateDefinitions: readonly TemplateDefinition[] = [
  {
    id: 'half_year',
    name: 'Halvårsevaluering',
    use: 'Den faste gjennomgangen planen krever for hvert tiltak.',
    fields: [],
  },
  {
    id: 'pdsa',
    name: 'Prøve i det små (PDSA)',
    use: 'Når dere prøver noe nytt ett sted før dere bestemmer dere.',
    fields: [
      {
        key: 'plan',
        label: 'Hva skal prøves, hvor og hvor lenge?',
        hint: 'lite nok til å gjøres om',
        kind: 'text',
      },
      {
        key: 'prediction',
        label: 'Hva tror vi kommer til å skje?',
        hint: 'låses før resultatet kan skrives',
        kind: 'text',
      },
      {
        key: 'result',
        label: 'Hva skjedde?',
        hint: 'holdt opp mot det vi trodde',
        kind: 'text',
        after: 'prediction',
      },
    ],
  },
  {
    id: 'turn_the_curve',
    name: 'Snu kurven',
    use: 'Når et tall går feil vei og dere vil forstå hvorfor.',
    fields: [
      {
        key: 'end',
        label: 'Hvilket resultat ønsker vi?',
        hint: 'for barn og unge, ikke for tjenesten',
        kind: 'text',
      },
      { key: 'doing', label: 'Hvordan går det?', hint: 'tallet og retningen', kind: 'text' },
      {
        key: 'story',
        label: 'Historien bak kurven',
        hint: 'hva tror vi driver den?',
        kind: 'text',
      },
      { key: 'partners', label: 'Hvem kan bidra?', hint: 'også utenfor kommunen', kind: 'text' },
      { key: 'works', label: 'Hva virker?', hint: 'også det som er gratis', kind: 'text' },
      { key: 'propose', label: 'Hva foreslår vi?', hint: 'med rekkefølge', kind: 'text' },
    ],
  },
  {
    id: 'after_action',
    name: 'Etter hendelsen',
    use: 'Rett etter noe avgrenset: et kurs, en overgang, en høring.',
    fields: [
      { key: 'expected', label: 'Hva skulle skje?', hint: 'planen', kind: 'text' },
      { key: 'happened', label: 'Hva skjedde?', hint: 'uten å lete etter skyld', kind: 'text' },
      {
        key: 'why',
        label: 'Hvorfor ble det forskjell?',
        hint: 'forhold, ikke personer',
        kind: 'text',
      },
      { key: 'keep', label: 'Hva beholder vi?', hint: 'til neste gang', kind: 'text' },
    ],
  },
  {
    id: 'hexagon',
    name: 'Passer det hos oss?',
    use: 'Før noe nytt foreslås som tiltak: seks sider, hver med begrunnelse.',
    fields: axes.flatMap(([key, label, hint]): TemplateField[] => [
      { key: `${key}_score`, label: `${label}: 1 (lite) til 5 (godt)`, hint: '', kind: 'score' },
      { key, label: `${label}: begrunnelse`, hint, kind: 'text' },
    ]),
  },
  {
    id: 'stage',
    name: 'Steg i iverksettingen',
    use: 'Når tiltaket er i ferd med å gå fra ett steg til det neste.',
    fields: [
      { key: 'reached', label: 'Hvilket steg er nådd?', hint: 'og hva viser det?', kind: 'text' },
      {
        key: 'hinders',
        label: 'Hva hindrer?',
        hint: 'kompetanse, organisering, ledelse',
        kind: 'text',
      },
      {
        key: 'ready',
        label: 'Er vi klare for neste?',
        hint: 'hva må på plass først?',
        kind: 'text',
      },
    ],
  },
  {
    id: 'reach',
    name: 'Rekkevidde, dose og kvalitet',
    use: 'Når et tilbud skal vurderes på hvem det når, hvor mye og hvor likt.',
    fields: [
      { key: 'planned', label: 'Planlagt: familier', hint: 'i perioden', kind: 'count' },
      {
        key: 'reached_count',
        label: 'Nådd: familier',
        hint: 'minst fem, ellers tomt',
        kind: 'count',
        isOptional: true,
      },
      { key: 'dose_planned', label: 'Planlagt: møter per familie', hint: '', kind: 'count' },
      {
        key: 'dose',
        label: 'Gjennomført: møter per familie',
        hint: 'i snitt',
        kind: 'count',
        isOptional: true,
      },
      {
        key: 'fidelity',
        label: 'Ble det gjort slik modellen sier?',
        hint: 'hva ble tilpasset, og hvorfor?',
        kind: 'text',
      },
    ],
  },
];

/** One kind of note. */
export function templateOf(id: EvaluationTemplate): TemplateDefinition {
  const found = templateDefinitions.find((one) => one.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

/** Shares of families that need counselling and PMTO, as the plan cites TIBIR; for planning only. */
export const tibirAid =
  'Til planlegging: TIBIR regner med at 12–15 % av familiene med barn 3–12 år trenger rådgivning (5–8 møter) og 3–5 % PMTO (20–50 møter). Nasjonalt anslag, ikke tall for Ringerike.';
