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
type Named = { label: string; to: string } | undefined;

const named: Record<VoiceLinkKind, (db: Db, subject: string) => Named> = {
  measure(db, subject) {
    const row = db
      .select()
      .from(measure)
      .where(eq(measure.id, Number(subject)))
      .get();
    return row && { label: `Tiltak ${row.id} ${row.shortName}`, to: `/measures/${row.id}` };
  },
  challenge(db, subject) {
    const row = db.select().from(challenge).where(eq(challenge.id, subject)).get();
    return row && { label: `${row.id} ${row.shortName}`, to: `/challenges?focus=${row.id}` };
  },
  indicator(db, subject) {
    const row = db.select().from(indicator).where(eq(indicator.id, subject)).get();
    return row && { label: row.name, to: `/indicators/${row.id}` };
  },
  evaluation(db, subject) {
    const row = db.select().from(evaluation).where(eq(evaluation.id, subject)).get();
    return (
      row && {
        label: `Evaluering av tiltak ${row.measureId}, ${halfYearLabel(row.period)}`,
        to: `/evaluations/${row.id}`,
      }
    );
  },
  decision(db, subject) {
    const row = db.select().from(decision).where(eq(decision.id, subject)).get();
    return row && { label: `${row.number} ${row.title}`, to: `/decisions?decision=${row.id}` };
  },
  card(db, subject) {
    const row = db.select().from(card).where(eq(card.id, subject)).get();
    return (
      row && {
        label: `T${row.measureId}-${row.number} ${row.title}`,
        to: `/measures/${row.measureId}?card=${row.id}`,
      }
    );
  },
  model(db, subject) {
    const row = db.select().from(model).where(eq(model.id, subject)).get();
    return row && { label: row.name, to: `/registers?tab=models&focus=${row.id}` };
  },
  offer(db, subject) {
    const row = db.select().from(offer).where(eq(offer.id, subject)).get();
    return row && { label: row.name, to: `/registers?tab=offers&focus=${row.id}` };
  },
  sprint(db, subject) {
    const row = db.select().from(sprint).where(eq(sprint.id, subject)).get();
    return (
      row && {
        label: `Sprint ${row.number}, tiltak ${row.measureId}`,
        to:
          row.state === 'closed'
            ? `/sprints/${row.id}`
            : `/measures/${row.measureId}?tab=sprint&sprint=${row.id}`,
      }
    );
  },
};

/** A link by name and address; null when what it points at is gone. */
export function nameLink(
  { workspace: { db } }: Context,
  { kind, subject }: Pick<VoiceLink, 'kind' | 'subject'>,
): VoiceLink | null {
  const found = named[kind](db, subject);
  return found ? { kind, subject, ...found } : null;
}

/** Everything an input can be linked to, by name; cards are linked from the card itself. */
export function voiceChoices(context: Context): VoiceChoice[] {
  const { db } = context.workspace;
  const keys: [VoiceLinkKind, { id: string | number }[]][] = [
    ['measure', db.select({ id: measure.id }).from(measure).orderBy(asc(measure.id)).all()],
    ['challenge', db.select({ id: challenge.id }).from(challenge).orderBy(asc(challenge.id)).all()],
    [
      'indicator',
      db.select({ id: indicator.id }).from(indicator).orderBy(asc(indicator.position)).all(),
    ],
    ['model', db.select({ id: model.id }).from(model).orderBy(asc(model.name)).all()],
    ['offer', db.select({ id: offer.id }).from(offer).orderBy(asc(offer.name)).all()],
    ['sprint', db.select({ id: sprint.id }).from(sprint).orderBy(desc(sprint.startDate)).all()],
    [
      'evaluation',
      db.select({ id: evaluation.id }).from(evaluation).orderBy(desc(evaluation.createdAt)).all(),
    ],
    [
      'decision',
      db.select({ id: decision.id }).from(decision).orderBy(desc(decision.number)).all(),
    ],
  ];
  return keys.flatMap(([kind, rows]) =>
    rows.flatMap(({ id }) => {
      const link = nameLink(context, { kind, subject: String(id) });
      return link ? [{ kind, subject: link.subject, label: link.label }] : [];
    }),
  );
}
