import { z } from 'zod';

/** A line of text a person typed: trimmed, never empty. */
export const line = (label: string, max = 300) =>
  z
    .string()
    .trim()
    .min(1, `Skriv noe i feltet «${label}».`)
    .max(max, `Feltet «${label}» kan ha høyst ${max} tegn. Kort ned teksten.`);

/** Longer text; may be empty. */
export const text = (label: string, max = 20_000) =>
  z.string().max(max, `Feltet «${label}» kan ha høyst ${max} tegn. Kort ned teksten.`);

/** A calendar day as ISO text; 31 February is refused. */
export const isoDate = z.iso.date('Datoen finnes ikke. Skriv den som dag, måned og år.');

export const id = z.string().min(1).max(80);
export const measureId = z.number().int().min(1).max(99);
export const revision = z.number().int().min(1);
export const none = z.void();
