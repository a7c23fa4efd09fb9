import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { linkAddInput } from '../../../contract/card-content.ts';
import { DomainError } from '../../../contract/errors.ts';
import { cardLink } from '../../../../db/schema/index.ts';
import { command, type Context } from '../context.ts';
import { getCard } from './read.ts';

/** Lays a link on a card; the address has passed the allow-list at the door. */
export function addLink(
  context: Context,
  { cardId, url, title }: z.infer<typeof linkAddInput>,
): { linkId: string } {
  const { code } = getCard(context, cardId);
  const linkId = context.newId();
  command(context, 'cardLink.add', `${code}: lenke lagt til`, (db) =>
    db
      .insert(cardLink)
      .values({ id: linkId, cardId, url, title, at: context.now().toISOString() })
      .run(),
  );
  return { linkId };
}

/** Writes links of a new card inside the caller's step; their addresses have passed the allow-list. */
export function insertLinks(
  db: Context['workspace']['db'],
  cardId: string,
  links: readonly { id: string; url: string; title: string; at: string }[],
): void {
  for (const link of links)
    db.insert(cardLink)
      .values({ ...link, cardId })
      .run();
}

/** Takes a link off its card; undo brings it back. */
export function removeLink(context: Context, linkId: string): void {
  const row = context.workspace.db.select().from(cardLink).where(eq(cardLink.id, linkId)).get();
  if (!row) throw new DomainError('not_found', 'Lenka er fjernet. Ingenting er endret.');
  const { code } = getCard(context, row.cardId);
  command(context, 'cardLink.remove', `${code}: lenke fjernet`, (db) =>
    db.delete(cardLink).where(eq(cardLink.id, linkId)).run(),
  );
}
