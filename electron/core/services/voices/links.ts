import { eq } from 'drizzle-orm';
import { halfYearLabel } from '../../../contract/format.ts';
import type { VoiceLinkKind } from '../../../contract/vocabulary.ts';
import type { VoiceLink } from '../../../contract/voices.ts';
import {
  card,
  challenge,
  decision,
  evaluation,
  indicator,
  measure,
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
};

/** A link by name and address; null when what it points at is gone. */
export function nameLink(
  { workspace: { db } }: Context,
  { kind, subject }: Pick<VoiceLink, 'kind' | 'subject'>,
): VoiceLink | null {
  const found = named[kind](db, subject);
  return found ? { kind, subject, ...found } : null;
}
