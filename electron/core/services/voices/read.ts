import { and, desc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type { Voice, voiceAboutInput } from '../../../contract/voices.ts';
import { voice, voiceLink } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { linkNamer } from './links.ts';

type VoiceRow = typeof voice.$inferSelect;

/** What groups of children and young people have said, newest first. */
export function listVoices(context: Context): Voice[] {
  const rows = context.workspace.db
    .select()
    .from(voice)
    .orderBy(desc(voice.heardOn), desc(voice.createdAt))
    .all();
  return toVoices(context, rows);
}

/** What has been said about one measure, challenge, indicator, note, decision or card. */
export function voicesAbout(context: Context, about: z.infer<typeof voiceAboutInput>): Voice[] {
  const rows = context.workspace.db
    .select({ voice })
    .from(voice)
    .innerJoin(voiceLink, eq(voiceLink.voiceId, voice.id))
    .where(and(eq(voiceLink.kind, about.kind), eq(voiceLink.subject, about.subject)))
    .orderBy(desc(voice.heardOn))
    .all();
  return toVoices(
    context,
    rows.map((row) => row.voice),
  );
}

/** One input. Throws `not_found`. */
export function getVoice(context: Context, voiceId: string): Voice {
  const rows = context.workspace.db.select().from(voice).where(eq(voice.id, voiceId)).all();
  const [found] = toVoices(context, rows);
  if (!found)
    throw new DomainError('not_found', 'Innspillet finnes ikke lenger. Last inn lista på nytt.');
  return found;
}

function toVoices(context: Context, rows: readonly VoiceRow[]): Voice[] {
  const ids = rows.map(({ id }) => id);
  const links = context.workspace.db
    .select()
    .from(voiceLink)
    .where(inArray(voiceLink.voiceId, ids))
    .all();
  const nameOf = linkNamer(context, links);
  const linksOf = Map.groupBy(links, ({ voiceId }) => voiceId);
  const today = localDate(context.now());
  return rows.map(({ createdAt: _createdAt, actor: _actor, ...shown }) => ({
    ...shown,
    isDueForReview: shown.reviewOn <= today,
    links: (linksOf.get(shown.id) ?? []).flatMap((link) => nameOf(link) ?? []),
  }));
}
