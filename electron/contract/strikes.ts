import { z } from 'zod';

/** The command of the step a removal is; it is never undone. */
export const strikeCommand = 'text.strike';

/** Why a text must go, as it stands in the file; anything else is said in own words. */
export const strikeReasons = ['en person er nevnt', 'lagringstida er ute'] as const;

/** One text of one row: its table, its key as the log writes it, and its column. */
export const strikeTarget = z.object({
  table: z.string().regex(/^[a-z_]{1,60}$/),
  key: z.string().min(2).max(400),
  column: z.string().regex(/^[a-z_]{1,60}$/),
});
export type StrikeTargetInput = z.infer<typeof strikeTarget>;

const copyNames = z.array(z.string().min(1).max(255)).max(1000);

export const strikeInput = strikeTarget.extend({
  reason: z
    .string()
    .trim()
    .min(3, 'Skriv hvorfor teksten må bort.')
    .max(200, 'Begrunnelsen kan ha 200 tegn.'),
  copies: copyNames,
});
export type StrikeInput = z.infer<typeof strikeInput>;

export const strikeLeftInput = z.object({ copies: copyNames.min(1, 'Velg minst én kopi.') });

/** The texts of a row that can be removed, as the door offers them. */
export interface StrikableText extends StrikeTargetInput {
  /** What it is, as «kommentaren: teksten». */
  label: string;
  /** The text as it stands now, without formatting and cut; empty where only the log has one. */
  text: string;
}

/** A copy that holds a text that is to go; `why` says what stops looking into it. */
export interface StrikeCopy {
  fileName: string;
  at: string;
  kind: 'routine' | 'own' | 'before_upgrade' | 'before_restore' | 'aside';
  why: string | null;
}

/** What a removal takes, in numbers. */
export interface StrikeCounts {
  /** Texts in rows, the one that was chosen too. */
  rows: number;
  /** Of those, in other rows and in what is frozen. */
  otherRows: number;
  frozen: number;
  /** Steps of the log. */
  steps: number;
  searched: number;
  drafts: number;
  attachments: number;
}

export interface StrikePreview {
  /** What it is, as «tittelen på oppgaven». */
  what: string;
  counts: StrikeCounts;
  copies: StrikeCopy[];
}

export interface StrikeReport {
  sentence: string;
  counts: StrikeCounts;
  /** What became of each chosen copy; `why` where it could not be rewritten. */
  copies: { fileName: string; isStruck: boolean; why: string | null }[];
  /** The words stand somewhere a removal does not reach. */
  isLeft: boolean;
}
