import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { DomainError } from '../../../contract/errors.ts';
import type {
  Voice,
  voiceCreateInput,
  voiceLink as linkInput,
  voiceUpdateInput,
} from '../../../contract/voices.ts';
import { voice, voiceLink } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { linkNamer } from './links.ts';
import { getVoice } from './read.ts';

type Db = Context['workspace']['db'];
type Link = z.infer<typeof linkInput>;

/** Years until somebody looks at whether a text shall stand. */
const reviewYears = 2;

/** Records what a group said. */
export function createVoice(context: Context, input: z.infer<typeof voiceCreateInput>): Voice {
  const { links, ...fields } = input;
  requireLinks(context, links);
  const id = context.newId();
  command(context, 'voice.create', `Innspill fra barn og unge: ${input.arena}`, (db) => {
    db.insert(voice)
      .values({
        ...{ id, ...fields },
        reviewOn: later(input.heardOn),
        createdAt: context.now().toISOString(),
        actor: context.actor,
      })
      .run();
    setLinks(db, id, links);
  });
  return getVoice(context, id);
}

/** Changes an input. `conflict` when someone changed it since `revision` was read. */
export function updateVoice(context: Context, input: z.infer<typeof voiceUpdateInput>): Voice {
  const { voiceId, revision, links, ...fields } = input;
  const stored = getVoice(context, voiceId);
  if (stored.revision !== revision)
    throw new DomainError(
      'conflict',
      'Innspillet er endret i et annet vindu siden du åpnet det. Ingenting er skrevet over.',
      { way: 'Lukk, se hva som er endret, og prøv igjen.' },
    );
  requireLinks(context, links);
  command(context, 'voice.update', `Innspill endret: ${input.arena}`, (db) => {
    db.update(voice)
      .set({ ...fields, reviewOn: later(input.heardOn), revision: revision + 1 })
      .where(eq(voice.id, voiceId))
      .run();
    setLinks(db, voiceId, links);
  });
  return getVoice(context, voiceId);
}

/** Removes an input; undo brings it back. */
export function removeVoice(context: Context, voiceId: string): void {
  const { arena } = getVoice(context, voiceId);
  command(context, 'voice.remove', `Innspill slettet: ${arena}`, (db) => {
    db.delete(voiceLink).where(eq(voiceLink.voiceId, voiceId)).run();
    db.delete(voice).where(eq(voice.id, voiceId)).run();
  });
}

function requireLinks(context: Context, links: readonly Link[]): void {
  const nameOf = linkNamer(context, links);
  if (links.every((link) => nameOf(link) !== null)) return;
  throw new DomainError('not_found', 'Noe innspillet er koblet til, finnes ikke lenger.');
}

function setLinks(db: Db, voiceId: string, links: readonly Link[]): void {
  const wanted = new Map(links.map((link) => [`${link.kind} ${link.subject}`, link]));
  const present = db.select().from(voiceLink).where(eq(voiceLink.voiceId, voiceId)).all();
  for (const { kind, subject } of present)
    if (!wanted.delete(`${kind} ${subject}`))
      db.delete(voiceLink)
        .where(
          and(
            eq(voiceLink.voiceId, voiceId),
            eq(voiceLink.kind, kind),
            eq(voiceLink.subject, subject),
          ),
        )
        .run();
  for (const { kind, subject } of wanted.values())
    db.insert(voiceLink).values({ voiceId, kind, subject }).run();
}

function later(isoDate: string): string {
  return `${Number(isoDate.slice(0, 4)) + reviewYears}${isoDate.slice(4)}`;
}
