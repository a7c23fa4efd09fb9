import { z } from 'zod';

/** A draft is kept this many days, and then it is swept away when the next one is kept. */
export const draftDays = 30;
/** Drafts in one file; the oldest give way. */
export const draftCount = 300;
const longestBody = 400_000;

/** «noun:subject», as «decision:new» or «cardComment:id»; the noun is what its texts are read as. */
export const draftKey = z.string().regex(/^[a-zA-Z]{1,40}:[^\s]{1,160}$/);

const fields = z.record(z.string().regex(/^[a-zA-Z][\w.:-]{0,80}$/), z.json());

/** Saves a draft may wait for the answer of. */
export const draftSentCount = 4;

/**
 * Only what was changed: the values, what stood there before, and the revision it was read at. `sent` is what
 * has been sent to be saved and not been answered: found stored, it is the draft's own text.
 */
export const draftBody = z.object({
  values: fields,
  base: fields,
  revision: z.number().int().nullable(),
  sent: z.array(fields).max(draftSentCount).optional(),
});
export type DraftBody = z.infer<typeof draftBody>;

export const draftKeepInput = z
  .object({ key: draftKey, body: draftBody })
  .refine(({ body }) => JSON.stringify(body).length <= longestBody, {
    message: 'Teksten er for lang til at det kan tas vare på en kladd av den.',
  });
export const draftDropInput = z.object({ key: draftKey });

/** One kept draft; `savedAt` is an ISO instant. */
export interface KeptDraft {
  key: string;
  body: DraftBody;
  savedAt: string;
}
