import { and, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import { localDate } from '../../../contract/format.ts';
import type { Voice, voiceAboutInput } from '../../../contract/voices.ts';
import { voice, voiceLink } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { nameLink } from './links.ts';

type VoiceRow = typeof voice.$inferSelect;

/** What groups of children and young people have said, newest first. */
export function listVoices(context: Context): Voice[] {
  return context.workspace.db
    .select()
    .from(voice)
    .orderBy(desc(voice.heardOn), desc(voice.createdAt))
    .all()
    .map((row) => toVoice(context, row));
}

/** What has been said about one measure, challenge, indicator, note, decision or card. */
export function voicesAbout(context: Context, about: z.infer<typeof voiceAboutInput>): Voice[] {
  return context.workspace.db
    .select({ voice })
    .from(voice)
    .innerJoin(voiceLink, eq(voiceLink.voiceId, voice.id))
    .where(and(eq(voiceLink.kind, about.kind), eq(voiceLink.subject, about.subject)))
    .orderBy(desc(voice.heardOn))
    .all()
    .map((row) => toVoice(context, row.voice));
}

/** One input. Throws `not_found`. */
export function getVoice(context: Context, voiceId: string): Voice {
  const row = context.workspace.db.select().from(voice).where(eq(voice.id, voiceId)).get();
  if (!row)
    throw new DomainError('not_found', 'Innspillet finnes ikke lenger. Last inn lista på nytt.');
  return toVoice(context, row);
}

function toVoice(context: Context, row: VoiceRow): Voice {
  const { createdAt: _createdAt, actor: _actor, ...shown } = row;
  return {
    ...shown,
    isDueForReview: row.reviewOn <= localDate(context.now()),
    links: context.workspace.db
      .select()
      .from(voiceLink)
      .where(eq(voiceLink.voiceId, row.id))
      .all()
      .flatMap((link) => nameLink(context, link) ?? []),
  };
}
