import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  cardFindInput,
  CardChoices,
  CardDetail,
  CardHit,
} from '../../../contract/card-content.ts';
import {
  actor,
  ambition,
  ambitionPoint,
  area,
  attachment,
  card,
  cardComment,
  boardColumn,
  cardLink,
  checklistItem,
  decision,
  level,
  measure,
  request,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { listLabels } from '../labels/labels.ts';
import { neighboursOf } from './dependencies.ts';
import { codeOf } from './gather.ts';
import { getCard } from './read.ts';

/** A card with all that lies in it. Throws `not_found`. */
export function getCardDetail(context: Context, cardId: string): CardDetail {
  const { db } = context.workspace;
  const items = db
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.cardId, cardId))
    .orderBy(asc(checklistItem.rank))
    .all();
  const comments = db
    .select()
    .from(cardComment)
    .where(eq(cardComment.cardId, cardId))
    .orderBy(asc(cardComment.at))
    .all();
  const links = db
    .select({ id: cardLink.id, url: cardLink.url, title: cardLink.title })
    .from(cardLink)
    .where(eq(cardLink.cardId, cardId))
    .orderBy(asc(cardLink.at))
    .all();
  const files = db
    .select()
    .from(attachment)
    .where(eq(attachment.cardId, cardId))
    .orderBy(asc(attachment.at))
    .all();
  return {
    ...getCard(context, cardId),
    items: items.map(({ cardId: _cardId, rank: _rank, ...item }) => item),
    commentList: comments.map(({ cardId: _cardId, ...comment }) => ({
      ...comment,
      isOwn: comment.actor === context.actor,
    })),
    links,
    files: files.map(({ cardId: _cardId, ...file }) => file),
    ...neighboursOf(context, cardId),
  };
}

/** What the fields of a card can be filled with, from the plan and from what is on the boards. */
export function cardChoices(context: Context): CardChoices {
  const { db } = context.workspace;
  const byName = new Intl.Collator('nb').compare;
  const services = db.select({ id: actor.id, name: actor.name }).from(actor).all();
  const owners = db
    .selectDistinct({ owner: card.owner })
    .from(card)
    .where(isNotNull(card.owner))
    .all();
  const leaders = db.select({ owner: measure.leader }).from(measure).all();
  return {
    labels: listLabels(context),
    services: services.toSorted((a, b) => byName(a.name, b.name)),
    levels: db.select({ id: level.id, name: level.name }).from(level).all(),
    areas: db.select({ id: area.id, title: area.title }).from(area).orderBy(asc(area.id)).all(),
    ambitionPoints: db
      .select({ id: ambitionPoint.id, text: ambitionPoint.text, ambition: ambition.title })
      .from(ambitionPoint)
      .innerJoin(ambition, eq(ambition.id, ambitionPoint.ambitionId))
      .where(isNull(ambitionPoint.retiredReason))
      .orderBy(asc(ambitionPoint.id))
      .all(),
    decisions: db
      .select({ id: decision.id, number: decision.number, title: decision.title })
      .from(decision)
      .orderBy(desc(decision.number))
      .all(),
    requests: db
      .select({ id: request.id, text: request.text, askedOn: request.askedOn })
      .from(request)
      .orderBy(desc(request.askedOn))
      .all(),
    owners: [...new Set([...owners, ...leaders].flatMap(({ owner }) => owner ?? []))].toSorted(
      byName,
    ),
  };
}

const mostHits = 8;

/** Cards on any board whose code or title holds the words, by code. Nothing is found for no words. */
export function findCards(
  { workspace: { db } }: Context,
  { words, except }: z.infer<typeof cardFindInput>,
): CardHit[] {
  const fold = (text: string) => text.toLocaleLowerCase('nb');
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return db
    .select({ card, columnName: boardColumn.name })
    .from(card)
    .innerJoin(boardColumn, eq(boardColumn.id, card.columnId))
    .where(isNull(card.archivedAt))
    .orderBy(asc(card.measureId), asc(card.number))
    .all()
    .map(({ card: row, columnName }) => ({
      ...{ id: row.id, code: codeOf(row), title: row.title, columnName },
    }))
    .filter((hit) => {
      const text = fold(`${hit.code} ${hit.title}`);
      return hit.id !== except && wanted.every((word) => text.includes(word));
    })
    .slice(0, mostHits);
}
