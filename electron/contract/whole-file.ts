import { z } from 'zod';
import { demoStamp } from './demo.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** What the edition for reading says it is, in its own `manifest.json`. */
export const readingKind = 'dreiepunkt-reading';

/** The edition for handing on, or everything in the file. */
export const wholeInput = z.object({ edition: z.enum(['reading', 'full']).default('reading') });
export type Edition = z.infer<typeof wholeInput>['edition'];

/** What a whole-file export says of itself, in `manifest.json`. */
export const manifestShape = z.object({
  kind: z.literal('dreiepunkt-export'),
  format: z.number().int(),
  schemaVersion: z.number().int().min(1),
  madeAt: z.string(),
  workspace: z.object({
    ...{ uid: z.string(), name: z.string(), municipalityCode: z.string() },
    /** The stamp of an invented workspace. */
    stamp: z.literal(demoStamp).optional(),
  }),
  tables: z.array(z.object({ name: z.string().regex(/^\w+$/), rows: count })),
  /** What could not be read in a torn file, a sentence each. */
  missing: z.array(z.string()).optional(),
  sequences: z.record(z.string().regex(/^\w+$/), count),
  parts: z.array(
    z.object({
      path: z.string().min(1).max(200),
      bytes: count,
      sha256: hash,
      rows: count.optional(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestShape>;

/** A whole-file export on the disk, read back and found whole. */
export interface WrittenWhole {
  folder: string;
  name: string;
  bytes: number;
  parts: number;
  tables: number;
  rows: number;
  /** What could not be read, a sentence each; empty for a whole file. */
  missing: string[];
}
