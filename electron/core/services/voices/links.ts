import { asc, desc, eq } from 'drizzle-orm';
import { halfYearLabel } from '../../../contract/format.ts';
import type { VoiceLinkKind } from '../../../contract/vocabulary.ts';
import type { VoiceChoice, VoiceLink } from '../../../contract/voices.ts';
import {
  card,
  challenge,
  decision,
  evaluation,
  indicator,
  measure,
  model,
  offer,
  sprint,
} from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

type Db = Context['workspace']['db'];
interface Named {
  subject: string;
  label: string;
  to: string;
}

/** How things of one kind are named; `subject` narrows the list to one. Cards are many and never listed. */
const named: Record<VoiceLinkKind, (db: Db, subject?: string) => Named[]> = {
  measure: (db, subject) =>
    db
      .select()
      .from(measure)
      .where(only(subject, (key) => eq(measure.id, Number(key))))
      .orderBy(asc(measure.id))
      .all()
      .map(({ id, shortName }) => ({
        ...{ subject: String(id), label: `Tiltak ${id} ${shortName}`, to: `/measures/${id}` },
      })),
  challenge: (db, subject) =>
    db
      .select()
      .from(challenge)
      .where(only(subject, (key) => eq(challenge.id, key)))
      .orderBy(asc(challenge.id))
      .all()
      .map(({ id, shortName }) => ({
        ...{ subject: id, label: `${id} ${shortName}`, to: `/challenges?focus=${id}` },
      })),
  indicator: (db, subject) =>
    db
      .select()
      .from(indicator)
      .where(only(subject, (key) => eq(indicator.id, key)))
      .orderBy(asc(indicator.position))
      .all()
      .map(({ id, name }) => ({ subject: id, label: name, to: `/indicators/${id}` })),
  model: (db, subject) =>
    db
      .select()
      .from(model)
      .where(only(subject, (key) => eq(model.id, key)))
      .orderBy(asc(model.name))
      .all()
      .map(({ id, name }) => ({
        ...{ subject: id, label: name, to: `/registers?tab=models&focus=${id}` },
      })),
  offer: (db, subject) =>
    db
      .select()
      .from(offer)
      .where(only(subject, (key) => eq(offer.id, key)))
      .orderBy(asc(offer.name))
      .all()
      .map(({ id, name }) => ({
        ...{ subject: id, label: name, to: `/registers?tab=offers&focus=${id}` },
      })),
  sprint: (db, subject) =>
    db
      .select()
      .from(sprint)
      .where(only(subject, (key) => eq(sprint.id, key)))
      .orderBy(desc(sprint.startDate))
      .all()
      .map(({ id, number, measureId, state }) => ({
        ...{ subject: id, label: `Sprint ${number}, tiltak ${measureId}` },
        to:
          state === 'closed' ? `/sprints/${id}` : `/measures/${measureId}?tab=sprint&sprint=${id}`,
      })),
  evaluation: (db, subject) =>
    db
      .select()
      .from(evaluation)
      .where(only(subject, (key) => eq(evaluation.id, key)))
      .orderBy(desc(evaluation.createdAt))
      .all()
      .map(({ id, measureId, period }) => ({
        ...{ subject: id, to: `/evaluations/${id}` },
        label: `Evaluering av tiltak ${measureId}, ${halfYearLabel(period)}`,
      })),
  decision: (db, subject) =>
    db
      .select()
      .from(decision)
      .where(only(subject, (key) => eq(decision.id, key)))
      .orderBy(desc(decision.number))
      .all()
      .map(({ id, number, title }) => ({
        ...{ subject: id, label: `${number} ${title}`, to: `/decisions?decision=${id}` },
      })),
  card: (db, subject) =>
    db
      .select()
      .from(card)
      .where(only(subject, (key) => eq(card.id, key)))
      .all()
      .map(({ id, measureId, number, title }) => ({
        ...{ subject: id, label: `T${measureId}-${number} ${title}` },
        to: `/measures/${measureId}?card=${id}`,
      })),
};

function only<Condition>(
  subject: string | undefined,
  one: (subject: string) => Condition,
): Condition | undefined {
  return subject === undefined ? undefined : one(subject);
}

/** A link by name and address; null when what it points at is gone. */
export function nameLink(
  { workspace: { db } }: Context,
  { kind, subject }: Pick<VoiceLink, 'kind' | 'subject'>,
): VoiceLink | null {
  const [found] = named[kind](db, subject);
  return found ? { kind, ...found } : null;
}

const listed = [
  ...(['measure', 'challenge', 'indicator', 'model', 'offer', 'sprint'] as const),
  ...(['evaluation', 'decision'] as const),
];

/** Everything an input can be linked to, by name; cards are linked from the card itself. */
export function voiceChoices({ workspace: { db } }: Context): VoiceChoice[] {
  return listed.flatMap((kind) =>
    named[kind](db).map(({ subject, label }) => ({ kind, subject, label })),
  );
}
