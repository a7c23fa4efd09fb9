import { z } from 'zod';
import { id, line } from './fields.ts';
import { gapKinds, type GapKind } from './vocabulary.ts';

/** One hole in the chain challenge → measure → indicator → evaluation → decision. */
export interface Gap {
  kind: GapKind;
  /** What it is a hole in: «U04», «2», an indicator's or a decision's id, «A1.3». */
  subject: string;
  title: string;
  /** Why it counts as a hole, in one sentence. */
  why: string;
  /** The one thing that closes it. */
  fix: { label: string; to: string };
}

/** A hole the group has chosen to leave. */
export interface AcceptedGap extends Gap {
  reason: string;
}

export interface GapGroup {
  kind: GapKind;
  /** How many things were looked at; with none, «no holes» says nothing. */
  looked: number;
  open: Gap[];
  accepted: AcceptedGap[];
}

export interface GapList {
  groups: GapGroup[];
  open: number;
  accepted: number;
}

export const gapInput = z.object({ kind: z.enum(gapKinds), subject: id });
export const gapAcceptInput = gapInput.extend({ reason: line('Begrunnelse', 500) });
