import { briefingFormats } from './briefing-formats.ts';
import { z } from 'zod';
import {
  briefingKinds,
  type BriefingKind,
  type BriefingModel,
  type Nature,
  type SectionKind,
} from './briefing-model.ts';
import { id, isoDate, line, measureId, revision } from './fields.ts';
import { richText } from './rich-text.ts';
import { askKinds, type AskKind } from './vocabulary.ts';

export type * from './briefing-model.ts';

export interface BriefingRow {
  id: string;
  number: number;
  kind: BriefingKind;
  title: string;
  forDate: string;
  updatedAt: string;
  /** Frozen versions, newest first. */
  snapshots: SnapshotRow[];
}

/** A briefing as it was at one time. `number` counts through the file, `version` through the briefing. */
export interface SnapshotRow {
  number: number;
  version: number;
  takenAt: string;
  actor: string;
  /** The short one, as in the page's foot. */
  hash: string;
}

/** The texts of a briefing; each is rich text. */
export const briefingTexts = [
  'ask',
  'consequence',
  'background',
  'facts',
  'strength',
  'assessment',
  'childInterest',
  'voice',
  'economy',
  'staffing',
  'attachments',
] as const;
export type BriefingTextField = (typeof briefingTexts)[number];

export interface Briefing extends BriefingRow, Record<BriefingTextField, string> {
  audience: string;
  measureId: number | null;
  /** First day of what is told as changed; null for everything so far. */
  periodFrom: string | null;
  askKind: AskKind;
  indicators: string[];
  parts: BriefingPart[];
  lines: ChangeLine[];
  createdAt: string;
  revision: number;
  /** Findings before export, each one sentence; a stop hinders export. */
  findings: BriefingFinding[];
  choices: { indicatorId: string; name: string; latest: string | null }[];
  /** The one before this for the same readers, and when it was frozen. */
  previous: { id: string; number: number; forDate: string } | null;
  pageBudget: number | null;
  /** Whether the newest snapshot still says what the briefing says now. */
  isFrozenNow: boolean;
  /** File name without extension: «2026-12-10_Ledergruppe_v1». */
  fileName: string;
}

/** One part as the builder lists it, in the order of the document. */
export interface BriefingPart {
  /** Same as the section's id in the model. */
  key: string;
  kind: SectionKind;
  heading: string;
  nature: Nature;
  isShown: boolean;
  /** The ask stands first and is always there. */
  isFixed: boolean;
  /** The group's own text parts only. */
  body: string;
  /** «3 punkter», «figur og tabell», «ikke vurdert» */
  size: string;
}

export const changeKinds = [
  'decision',
  'status',
  'evaluation',
  'figure',
  'revision',
  'broken',
  'kept',
  'answer',
  'tasks',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Something that has changed since the last briefing. */
export interface ChangeLine {
  key: string;
  kind: ChangeKind;
  text: string;
  /** ISO day it happened. */
  date: string;
  isShown: boolean;
}

/** A figure of a frozen briefing that says something else today. */
export interface RevisedFigure {
  indicatorId: string;
  name: string;
  placeName: string;
  periodLabel: string;
  was: string;
  now: string;
}

/** A frozen briefing with what has happened to its figures since; the model itself never changes. */
export interface SnapshotDetail {
  model: BriefingModel;
  takenAt: string;
  actor: string;
  version: number;
  /** When and by which role a text was last removed from it for good; its hash is still the first one. */
  removal: { at: string; actor: string } | null;
  revised: RevisedFigure[];
}

/** Files that lie on the disk, read back and found whole. */
export interface WrittenExport {
  folder: string;
  snapshot: number | null;
  files: { name: string; bytes: number }[];
}

export interface BriefingFinding {
  severity: 'ok' | 'warning' | 'stop';
  sentence: string;
  /** The field, «part:…», «line:…» or «measure-…» it speaks of, so that the screen can go there. */
  field: string | null;
}

export const briefingInput = z.object({ briefingId: id });
const version = z.enum(['internal', 'public']).default('internal');
export const modelInput = z.object({ briefingId: id, version });
export const snapshotInput = z.object({ number: z.number().int().min(1), version });
export const briefingCreateInput = z.object({
  kind: z.enum(briefingKinds).optional(),
  measureId: measureId.optional(),
  title: line('Tittel', 200).optional(),
  forDate: isoDate.optional(),
});

/** What came out of the meeting: a request to follow up or a decision, and a card where one is wanted. */
export const outcomeInput = z.object({
  briefingId: id,
  outcome: z.enum(['request', 'decision']),
  text: line('Hva ble svaret?', 300),
  dueDate: isoDate.nullable(),
  measureId: measureId.nullable(),
  onBoard: z.boolean(),
});

/** What to do when a file of that name lies there and says something else. */
const existing = z.enum(['ask', 'replace', 'keep']).default('ask');
export type Existing = z.infer<typeof existing>;

export const archiveInput = z.object({ version, existing });
export const exportInput = z.object({
  formats: z.array(z.enum(briefingFormats)).min(1).max(briefingFormats.length),
  version,
  existing,
});

/** Letters there is room for in each text of a briefing. */
export const briefingLimits = {
  title: 200,
  audience: 200,
  part: 8_000,
  ask: 4_000,
  consequence: 2_000,
  background: 8_000,
  facts: 20_000,
  strength: 2_000,
  assessment: 20_000,
  childInterest: 4_000,
  voice: 4_000,
  economy: 4_000,
  staffing: 4_000,
  attachments: 4_000,
} as const;

const key = z.string().min(1).max(120);
export const partInput = z.object({
  key,
  isShown: z.boolean(),
  heading: z.string().trim().max(200),
  body: richText('Tekst', briefingLimits.part),
  nature: z.enum(['fact', 'assessment']),
});
export type PartInput = z.infer<typeof partInput>;
export const lineInput = z.object({ key: z.string().min(1).max(200), isShown: z.boolean() });
export type LineInput = z.infer<typeof lineInput>;

const texts = {
  ask: richText('Hva ber vi om?', briefingLimits.ask),
  consequence: richText('Hvis ingenting gjøres', briefingLimits.consequence),
  background: richText('Innledning og bakgrunn', briefingLimits.background),
  facts: richText('Saksopplysninger', briefingLimits.facts),
  strength: richText('Dette er vi gode på', briefingLimits.strength),
  assessment: richText('Vurdering', briefingLimits.assessment),
  childInterest: richText('Barnets beste', briefingLimits.childInterest),
  voice: richText('Barn og unges stemme', briefingLimits.voice),
  economy: richText('Økonomi', briefingLimits.economy),
  staffing: richText('Bemanning', briefingLimits.staffing),
  attachments: richText('Vedlegg', briefingLimits.attachments),
} satisfies Record<BriefingTextField, z.ZodType<string>>;

export const briefingUpdateInput = z.object({
  briefingId: id,
  revision,
  title: line('Tittel', briefingLimits.title).optional(),
  audience: line('Til', briefingLimits.audience).optional(),
  forDate: isoDate.optional(),
  periodFrom: isoDate.nullable().optional(),
  askKind: z.enum(askKinds).optional(),
  ...z.object(texts).partial().shape,
  indicators: z.array(id).max(60).optional(),
  parts: z.array(partInput).max(120).optional(),
  lines: z.array(lineInput).max(500).optional(),
});

/** Colours too light to be read on white paper are refused: 4.5 to 1 is the floor. */
export const lookInput = z.object({
  name: line('Kommunens navn', 80),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'Fargen skrives som #0a3c48: seks sifre eller bokstaver a–f.')
    .refine((hex) => contrastOnWhite(hex) >= 4.5, {
      message: 'Fargen er for lys til å leses på hvitt papir. Velg en mørkere.',
    }),
  logo: z
    .string()
    .startsWith('data:image/png;base64,', 'Kommunevåpenet må være en PNG-fil.')
    .max(400_000, 'Bildet er for stort. Velg en PNG på under 300 kB.')
    .nullable(),
});

/** Contrast of a hex colour against white, from 1 to 21 (WCAG). */
export function contrastOnWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
