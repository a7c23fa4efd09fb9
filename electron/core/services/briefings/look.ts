import type { z } from 'zod';
import type { DocumentLook } from '../../../contract/briefing-model.ts';
import type { lookInput } from '../../../contract/briefings.ts';
import { documentLook } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { comparisonPlaces } from '../indicators/observations.ts';

/** The app's own deep fjord: headings on paper until the municipality has chosen its own. */
const defaultAccent = '#0a3c48';

/** Name, colour and mark on documents; what the file says of itself until somebody has chosen. */
export function getLook(context: Context): DocumentLook {
  const row = context.workspace.db.select().from(documentLook).get();
  if (row) return { name: row.name, accent: row.accent, logo: row.logo };
  return {
    name: `${comparisonPlaces(context).own.name} kommune`,
    accent: defaultAccent,
    logo: null,
  };
}

/** Chooses name, colour and mark for documents made from now on; frozen ones keep their own. */
export function setLook(context: Context, look: z.infer<typeof lookInput>): DocumentLook {
  command(context, 'briefing.setLook', 'Kommunens navn og farge på dokumenter endret', (db) =>
    db
      .insert(documentLook)
      .values({ id: 1, ...look })
      .onConflictDoUpdate({ target: documentLook.id, set: look })
      .run(),
  );
  return getLook(context);
}
