import { z } from 'zod';
import { id, isoDate, line, revision } from './fields.ts';
import { isBlank, richText, type RichText } from './rich-text.ts';
import { voiceLinkKinds, type VoiceLinkKind } from './vocabulary.ts';

/** What an input is about, ready to be shown and followed. */
export interface VoiceLink {
  kind: VoiceLinkKind;
  subject: string;
  label: string;
  to: string;
}

/** What an input can be linked to, ready to be chosen. */
export type VoiceChoice = Omit<VoiceLink, 'to'>;

/** What a group of children or young people has said, and what changed because of it. */
export interface Voice {
  id: string;
  arena: string;
  heardOn: string;
  ageGroup: string;
  /** At least five; null where the number is smaller or not known. */
  participants: number | null;
  said: RichText;
  changed: RichText;
  links: VoiceLink[];
  /** When the group looks at whether the text shall stand. */
  reviewOn: string;
  isDueForReview: boolean;
  revision: number;
}

export const voiceLink = z.object({ kind: z.enum(voiceLinkKinds), subject: id });

const fields = {
  arena: line('Arena', 160),
  heardOn: isoDate,
  ageGroup: z.string().trim().max(80),
  participants: z
    .number()
    .int('Antallet må være et helt tall.')
    .min(5, 'Færre enn fem telles ikke. La feltet stå tomt; innspillet kan føres likevel.')
    .max(100_000)
    .nullable(),
  said: richText('Hva sa de?', 10_000).refine((value) => !isBlank(value), {
    message: 'Skriv hva gruppa sa.',
  }),
  changed: richText('Hva ble endret?', 10_000),
  links: z.array(voiceLink).max(30),
};

export const voiceInput = z.object({ voiceId: id });
export const voiceCreateInput = z.object(fields);
export const voiceUpdateInput = z.object({ voiceId: id, revision, ...fields });
export const voiceAboutInput = voiceLink;
