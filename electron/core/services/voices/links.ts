import { asc, desc, inArray } from 'drizzle-orm';
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

/** How things of one kind are named; `subjects` narrows the list. Cards are many and never listed. */
const named: Record<VoiceLinkKind, (db: Db, subjects?: readonly string[]) => Named[]> = {
  measure: (db, subjects) =>
    db
      .select()
      .from(measure)
      .where(only(subjects, (keys) => inArray(measure.id, keys.map(Number))))
      .orderBy(asc(measure.id))
      .all()
      .map(({ id, shortName }) => ({
        ...{ subject: String(id), label: `Tiltak ${id} ${shortName}`, to: `/measures/${id}` },
      })),
  challenge: (db, subjects) =>
    db
      .select()
      .from(challenge)
      .where(only(subjects, (keys) => inArray(challenge.id, [...keys])))
      .orderBy(asc(challenge.id))
      .all()
      .map(({ id, shortName }) => ({
        ...{ subject: id, label: `${id} ${shortName}`, to: `/challenges?focus=${id}` },
      })),
  indicator: (db, subjects) =>
    db
      .select()
      .from(indicator)
      .where(only(subjects, (keys) => inArray(indicator.id, [...keys])))
      .orderBy(asc(indicator.position))
      .all()
      .map(({ id, name }) => ({ subject: id, label: name, to: `/indicators/${id}` })),
  model: (db, subjects) =>
    db
      .select()
      .from(model)
      .where(only(subjects, (keys) => inArray(model.id, [...keys])))
      .orderBy(asc(model.name))
      .all()
      .map(({ id, name }) => ({
        ...{ subject: id, label: name, to: `/registers?tab=models&focus=${id}` },
      })),
  offer: (db, subjects) =>
    db
      .select()
      .from(offer)
      .where(only(subjects, (keys) => inArray(offer.id, [...keys])))
      .orderBy(asc(offer.name))
      .all()
      .map(({ id, name }) => ({
        ...{ subject: id, label: name, to: `/registers?tab=offers&focus=${id}` },
      })),
  sprint: (db, subjects) =>
    db
      .select()
      .from(sprint)
      .where(only(subjects, (keys) => inArray(sprint.id, [...keys])))
      .orderBy(desc(sprint.startDate))
      .all()
      .map(({ id, number, measureId, state }) => ({
        ...{ subject: id, label: `Sprint ${number}, tiltak ${measureId}` },
        to:
          state === 'closed' ? `/sprints/${id}` : `/measures/${measureId}?tab=sprint&sprint=${id}`,
      })),
  evaluation: (db, subjects) =>
    db
      .select()
      .from(evaluation)
      .where(only(subjects, (keys) => inArray(evaluation.id, [...keys])))
      .orderBy(desc(evaluation.createdAt))
      .all()
      .map(({ id, measureId, period }) => ({
        ...{ subject: id, to: `/evaluations/${id}` },
        label: `Evaluering av tiltak ${measureId}, ${halfYearLabel(period)}`,
      })),
  decision: (db, subjects) =>
    db
      .select()
      .from(decision)
      .where(only(subjects, (keys) => inArray(decision.id, [...keys])))
      .orderBy(desc(decision.number))
      .all()
      .map(({ id, number, title }) => ({
        ...{ subject: id, label: `${number} ${title}`, to: `/decisions?decision=${id}` },
      })),
  card: (db, subjects) =>
    db
      .select()
      .from(card)
      .where(only(subjects, (keys) => inArray(card.id, [...keys])))
      .all()
      .map(({ id, measureId, number, title }) => ({
        ...{ subject: id, label: `T${measureId}-${number} ${title}` },
        to: `/measures/${measureId}?card=${id}`,
      })),
};

function only<Condition>(
  subjects: readonly string[] | undefined,
  those: (subjects: readonly string[]) => Condition,
): Condition | undefined {
  return subjects === undefined ? undefined : those(subjects);
}

type Link = Pick<VoiceLink, 'kind' | 'subject'>;

/** Names links: each by name and address; null when what it points at is gone. Each kind is read once. */
export function linkNamer(
  { workspace: { db } }: Context,
  links: readonly Link[],
): (link: Link) => VoiceLink | null {
  const byKind = new Map(
    [...Map.groupBy(links, ({ kind }) => kind)].map(([kind, own]) => {
      const subjects = [...new Set(own.map(({ subject }) => subject))];
      return [kind, new Map(named[kind](db, subjects).map((one) => [one.subject, one]))] as const;
    }),
  );
  return ({ kind, subject }) => {
    const found = byKind.get(kind)?.get(subject);
    return found ? { kind, ...found } : null;
  };
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
