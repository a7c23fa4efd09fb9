import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import type { PlanEntry } from '../../../contract/plan.ts';
import {
  card,
  cardChallenge,
  challengeIndicator,
  challengeMeasure,
  decision,
  evaluation,
  measure,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];
type Link = PlanEntry['links'][number];
/** What points at each part of the plan, by its id. */
export type Uses = Map<string, Link[]>;

/** More cards than this are one link with a number. */
const namedCards = 4;

/** A measure's board, challenges, evaluations and decisions, each with its number. */
export function usesOfMeasures(db: Db): Uses {
  const uses: Uses = new Map();
  const cards = counts(
    db
      .select({ key: card.measureId, count: count() })
      .from(card)
      .where(isNull(card.archivedAt))
      .groupBy(card.measureId)
      .all(),
  );
  const evaluations = counts(
    db
      .select({ key: evaluation.measureId, count: count() })
      .from(evaluation)
      .groupBy(evaluation.measureId)
      .all(),
  );
  const decisions = decisionLinks(db, 'measure');
  const links = db.select().from(challengeMeasure).orderBy(asc(challengeMeasure.challengeId)).all();
  const indicators = counts(
    db
      .select({ key: challengeMeasure.measureId, indicator: challengeIndicator.indicatorId })
      .from(challengeMeasure)
      .innerJoin(
        challengeIndicator,
        eq(challengeIndicator.challengeId, challengeMeasure.challengeId),
      )
      .groupBy(challengeMeasure.measureId, challengeIndicator.indicatorId)
      .all()
      .map(({ key }) => ({ key, count: 1 })),
  );
  for (const { id: number } of db.select({ id: measure.id }).from(measure).all()) {
    const id = String(number);
    const to = `/measures/${id}`;
    uses.set(id, [
      { to, label: `${cards.get(id) ?? 0} kort på tavla` },
      ...links
        .filter((link) => String(link.measureId) === id)
        .map(({ challengeId }) => ({
          to: `/challenges?focus=${challengeId}`,
          label: challengeId,
        })),
      ...some(indicators.get(id), `${to}?tab=indicators`, 'indikator', 'indikatorer'),
      ...some(evaluations.get(id), `${to}?tab=evaluation`, 'evaluering', 'evalueringer'),
      ...(decisions.get(id) ?? []),
    ]);
  }
  return uses;
}

/** The measures, indicators, cards, evaluations and decisions behind each challenge. */
export function usesOfChallenges(db: Db): Uses {
  const uses: Uses = new Map();
  const add = (id: string, links: Link[]) => uses.set(id, [...(uses.get(id) ?? []), ...links]);
  const measures = db
    .select()
    .from(challengeMeasure)
    .orderBy(asc(challengeMeasure.measureId))
    .all();
  for (const { challengeId, measureId } of measures)
    add(challengeId, [{ to: `/measures/${measureId}`, label: `Tiltak ${measureId}` }]);
  const indicators = counts(
    db
      .select({ key: challengeIndicator.challengeId, count: count() })
      .from(challengeIndicator)
      .groupBy(challengeIndicator.challengeId)
      .all(),
  );
  for (const [id, number] of indicators)
    add(id, some(number, `/challenges?focus=${id}`, 'indikator', 'indikatorer'));
  const cards = db
    .select({
      key: cardChallenge.challengeId,
      measureId: card.measureId,
      number: card.number,
      id: card.id,
    })
    .from(cardChallenge)
    .innerJoin(card, eq(card.id, cardChallenge.cardId))
    .where(isNull(card.archivedAt))
    .orderBy(asc(card.measureId), asc(card.number))
    .all();
  for (const [id, own] of Map.groupBy(cards, ({ key }) => key)) add(id, cardLinks(own));
  for (const [id, links] of decisionLinks(db, 'challenge')) add(id, links);
  return uses;
}

/** The cards that work on each point of the ambitions. */
export function usesOfPoints(db: Db): Uses {
  const cards = db
    .select({
      key: card.ambitionPointId,
      measureId: card.measureId,
      number: card.number,
      id: card.id,
    })
    .from(card)
    .where(and(isNull(card.archivedAt), isNotNull(card.ambitionPointId)))
    .orderBy(asc(card.measureId), asc(card.number))
    .all();
  return new Map(
    [...Map.groupBy(cards, ({ key }) => key ?? '')].map(([id, own]) => [id, cardLinks(own)]),
  );
}

function cardLinks(cards: readonly { measureId: number; number: number; id: string }[]): Link[] {
  const [first] = cards;
  const named = cards.slice(0, namedCards).map(({ measureId, number, id }) => ({
    to: `/measures/${measureId}?card=${id}`,
    label: `T${measureId}-${number}`,
  }));
  const rest = cards.length - named.length;
  return rest > 0 && first
    ? [...named, { to: `/measures/${first.measureId}`, label: `${rest} kort til` }]
    : named;
}

function decisionLinks(db: Db, of: 'measure' | 'challenge'): Uses {
  const uses: Uses = new Map();
  for (const row of db.select().from(decision).orderBy(asc(decision.number)).all()) {
    const key = of === 'measure' ? row.measureId : row.challengeId;
    if (key === null) continue;
    const link = { to: `/decisions?decision=${row.id}`, label: row.number };
    uses.set(String(key), [...(uses.get(String(key)) ?? []), link]);
  }
  return uses;
}

function counts(rows: readonly { key: string | number; count: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { key, count: number } of rows)
    sums.set(String(key), (sums.get(String(key)) ?? 0) + number);
  return sums;
}

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

function some(count: number | undefined, to: string, one: string, more: string): Link[] {
  return count === undefined || count === 0 ? [] : [{ to, label: many(count, one, more) }];
}
