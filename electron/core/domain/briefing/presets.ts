import type { BriefingKind, Nature, SectionKind } from '../../../contract/briefing-model.ts';
import { strengths, strengthText, waitingText } from '../../../contract/briefing-help.ts';
import type { BriefingTextField } from '../../../contract/briefings.ts';

export interface PresetPart {
  kind: SectionKind;
  /** Left unticked until somebody wants it. */
  isHidden?: boolean;
}

/** What a kind of briefing opens as. */
export interface Preset {
  title: string;
  audience: string;
  /** In the file name. */
  fileWord: string;
  pageBudget: number | null;
  hasContents: boolean;
  /** Order of the parts; 'figure' marks where the chosen figures stand. */
  parts: readonly PresetPart[];
  /** How many of the newest headline figures are chosen; null for all that have figures. */
  figures: number | null;
  texts: Partial<Record<BriefingTextField, string>>;
}

const planSource = '(kilde: Oppvekstplan 2024–2030, Ringerike kommune)';
const backgroundHelp = `Oppvekstplanen ble vedtatt med fem tiltak. Kommunedirektørens ledergruppe er ansvarlig for alle. ${planSource}`;

const parts = (...kinds: (SectionKind | `-${SectionKind}`)[]): PresetPart[] =>
  kinds.map((kind) =>
    kind.startsWith('-')
      ? { kind: kind.slice(1) as SectionKind, isHidden: true }
      : { kind: kind as SectionKind },
  );

const shared = {
  consequence: waitingText,
  strength: strengthText(strengths[0]),
};

export const presets: Record<BriefingKind, Preset> = {
  leadership: {
    title: 'Orientering til kommunedirektørens ledergruppe',
    audience: 'Kommunedirektørens ledergruppe',
    fileWord: 'Ledergruppe',
    pageBudget: 2,
    hasContents: false,
    figures: 1,
    texts: shared,
    parts: parts(
      ...(['ask', 'strength', 'changes', 'measures', 'requests', 'figure', '-gaps'] as const),
      ...(['evaluations', 'assessment', 'childInterest', 'voice', 'economy', 'tables'] as const),
    ),
  },
  committee: {
    title: 'Oppvekstplan 2024–2030: orientering om gjennomføringen',
    audience: 'Hovedutvalget',
    fileWord: 'Hovedutvalg',
    pageBudget: 4,
    hasContents: false,
    figures: 3,
    texts: { ...shared, background: backgroundHelp },
    parts: parts(
      ...(['ask', 'background', 'facts', 'measures', 'figure', 'gaps', '-changes'] as const),
      ...(['-strength', 'evaluations', 'assessment', 'childInterest', 'voice'] as const),
      ...(['economy', 'attachments', 'tables'] as const),
    ),
  },
  project: {
    title: 'Status for tiltaket',
    audience: 'Prosjektgruppa',
    fileWord: 'Tiltak',
    pageBudget: 1,
    hasContents: false,
    figures: 0,
    texts: {},
    parts: parts(
      ...(['ask', 'measure', 'changes', 'figure', 'assessment', '-childInterest'] as const),
      ...(['voice', 'economy', 'tables'] as const),
    ),
  },
  yearly: {
    title: 'Årlig evaluering av Oppvekstplan 2024–2030',
    audience: 'Kommunedirektørens ledergruppe og hovedutvalget',
    fileWord: 'Evaluering',
    pageBudget: null,
    hasContents: true,
    figures: null,
    texts: { ...shared, background: backgroundHelp },
    parts: parts(
      ...(['ask', 'background', 'strength', 'measures', 'changes', 'evaluations', 'gaps'] as const),
      ...(['figure', 'assessment', 'childInterest', 'voice', 'economy', 'attachments'] as const),
    ),
  },
};

export const headings: Record<SectionKind, string> = {
  ask: 'Hva ber vi om?',
  requests: 'Bestillinger fra ledergruppa',
  changes: 'Endret siden sist',
  strength: 'Dette er vi gode på',
  background: 'Innledning og bakgrunn',
  facts: 'Saksopplysninger',
  measures: 'Tiltakene',
  measure: 'Tiltaket',
  figure: 'Tall',
  gaps: 'Utfordringer uten tiltak',
  evaluations: 'Siste evalueringer',
  assessment: 'Vurdering',
  childInterest: 'Barnets beste',
  voice: 'Barn og unges stemme',
  economy: 'Økonomi og bemanning',
  text: 'Egen tekst',
  attachments: 'Vedlegg',
  tables: 'Tallene bak figurene',
};

/** What each kind of part is; the group's own text parts say it themselves. */
export const natureOf = (kind: SectionKind): Nature =>
  kind === 'ask'
    ? 'ask'
    : kind === 'assessment' || kind === 'childInterest'
      ? 'assessment'
      : 'fact';
