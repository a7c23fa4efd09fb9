import { asc, eq, isNull } from 'drizzle-orm';
import type { PlanChapter, PlanEntry } from '../../../contract/plan.ts';
import * as tables from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { usesOfChallenges, usesOfMeasures, usesOfPoints, type Uses } from './uses.ts';

type Db = Context['workspace']['db'];

/** The adopted plan by chapter, each entry with its reference and what points at it. */
export function getPlan({ workspace: { db } }: Context): PlanChapter[] {
  return [
    chapter('values', 1, 'Verdier', 'Kommunens verdier, kapittel 1.1.', values(db)),
    chapter(
      'goals',
      1,
      'Mål og prinsipper',
      'Bærekraftsmål, reformens prinsipper og kommunens oppgaver.',
      goals(db),
    ),
    chapter(
      'ambitions',
      1,
      'Ambisjoner',
      'Fire ambisjoner med hver sine punkter, kapittel 2.',
      ambitions(db),
    ),
    chapter(
      'questions',
      1,
      'Fire spørsmål',
      'Lytte, løse, lære og lede, kapittel 3.',
      questions(db),
    ),
    chapter('areas', 1, 'Hovedområder', 'De fire hovedområdene, kapittel 4.', areas(db)),
    chapter(
      'models',
      2,
      'Modeller og samarbeid',
      'Det som finnes fra før, kapittel 7 og 10.',
      models(db),
    ),
    chapter(
      'factors',
      2,
      'Risiko og beskyttelse',
      'Risiko- og beskyttelsesfaktorer, kapittel 8.',
      factors(db),
    ),
    chapter(
      'levels',
      2,
      'Nivåer i forebygging',
      'Universell, selektiv og indikert forebygging, kapittel 9.',
      levels(db),
    ),
    chapter('offers', 2, 'Tilbud', 'Tilbud som planen nevner, med nivå.', offers(db)),
    chapter('challenges', 2, 'Utfordringer', 'Utfordringene, kapittel 12.1.', challenges(db)),
    chapter('measures', 2, 'Tiltak', 'De overordnede tiltakene, kapittel 14.', measures(db)),
    chapter('actors', 2, 'Aktører', 'Tjenester og samarbeidspartnere.', actors(db)),
  ];
}

function chapter(
  id: string,
  part: 1 | 2,
  heading: string,
  intro: string,
  entries: PlanEntry[],
): PlanChapter {
  return { id, part, heading, intro, entries };
}

type Parts = Pick<PlanEntry, 'id' | 'label' | 'title' | 'text' | 'reference'>;
const restated = (parts: Parts): PlanEntry => ({ ...parts, isVerbatim: false, links: [] });
const verbatim = (parts: Parts): PlanEntry => ({ ...parts, isVerbatim: true, links: [] });

const values = (db: Db) =>
  db
    .select()
    .from(tables.planValue)
    .all()
    .map((v) =>
      restated({ id: v.id, label: '', title: v.name, text: v.summary, reference: v.reference }),
    );

const goalLabel = {
  sustainability: 'Bærekraft',
  reform_principle: 'Prinsipp',
  municipal_duty: 'Oppgave',
} as const;
const goals = (db: Db) =>
  db
    .select()
    .from(tables.goal)
    .all()
    .map((g) =>
      restated({
        id: g.id,
        label: goalLabel[g.kind],
        title: g.text,
        text: '',
        reference: g.reference,
      }),
    );

function ambitions(db: Db): PlanEntry[] {
  const points = db
    .select()
    .from(tables.ambitionPoint)
    .where(isNull(tables.ambitionPoint.retiredReason))
    .orderBy(asc(tables.ambitionPoint.id))
    .all();
  const uses = usesOfPoints(db);
  return db
    .select()
    .from(tables.ambition)
    .orderBy(asc(tables.ambition.id))
    .all()
    .flatMap((a) => [
      restated({ id: a.id, label: a.id, title: a.title, text: a.summary, reference: a.reference }),
      ...points
        .filter((p) => p.ambitionId === a.id)
        .map((p) =>
          used(
            verbatim({ id: p.id, label: p.id, title: '', text: p.text, reference: p.reference }),
            uses,
            p.id,
          ),
        ),
    ]);
}

const questions = (db: Db) =>
  db
    .select()
    .from(tables.question)
    .all()
    .map((q) =>
      verbatim({ id: q.id, label: q.word, title: '', text: q.text, reference: q.reference }),
    );

function areas(db: Db): PlanEntry[] {
  const linked = db
    .select()
    .from(tables.challenge)
    .where(isNull(tables.challenge.retiredReason))
    .orderBy(asc(tables.challenge.id))
    .all();
  return db
    .select()
    .from(tables.area)
    .orderBy(asc(tables.area.id))
    .all()
    .map((a) => ({
      ...restated({
        id: a.id,
        label: a.id,
        title: a.title,
        text: a.summary,
        reference: a.reference,
      }),
      links: linked
        .filter((c) => c.areaId === a.id)
        .map((c) => ({ to: `/challenges?focus=${c.id}`, label: `${c.id} ${c.shortName}` })),
    }));
}

const models = (db: Db) =>
  db
    .select()
    .from(tables.model)
    .all()
    .map((m) =>
      restated({
        id: m.id,
        label: '',
        title: m.name,
        text: [m.summary, m.otherNames && `Også kalt: ${m.otherNames}.`].filter(Boolean).join(' '),
        reference: m.reference,
      }),
    );

const factors = (db: Db) =>
  db
    .select()
    .from(tables.factor)
    .all()
    .map((f) =>
      verbatim({
        id: f.id,
        label: f.kind === 'risk' ? 'Risiko' : 'Beskyttelse',
        title: '',
        text: f.text,
        reference: f.reference,
      }),
    );

const levels = (db: Db) =>
  db
    .select()
    .from(tables.level)
    .all()
    .map((l) =>
      restated({ id: l.id, label: '', title: l.name, text: l.summary, reference: l.reference }),
    );

function offers(db: Db): PlanEntry[] {
  const placed = db
    .select({ offerId: tables.offerLevel.offerId, name: tables.level.name })
    .from(tables.offerLevel)
    .innerJoin(tables.level, eq(tables.level.id, tables.offerLevel.levelId))
    .all();
  return db
    .select()
    .from(tables.offer)
    .all()
    .map((o) => {
      const names = placed.filter((p) => p.offerId === o.id).map((p) => p.name);
      return restated({
        id: o.id,
        label: names.join(' og ') || 'nivå ikke oppgitt',
        title: o.name,
        text: o.summary,
        reference: o.reference,
      });
    });
}

function challenges(db: Db): PlanEntry[] {
  const uses = usesOfChallenges(db);
  return db
    .select()
    .from(tables.challenge)
    .where(isNull(tables.challenge.retiredReason))
    .orderBy(asc(tables.challenge.id))
    .all()
    .map(({ id, adoptedText, reference }) =>
      used(verbatim({ id, label: id, title: '', text: adoptedText, reference }), uses, id),
    );
}

function measures(db: Db): PlanEntry[] {
  const uses = usesOfMeasures(db);
  return db
    .select()
    .from(tables.measure)
    .where(isNull(tables.measure.retiredReason))
    .orderBy(asc(tables.measure.id))
    .all()
    .map((m) =>
      used(
        verbatim({
          id: `T${m.id}`,
          label: `Tiltak ${m.id}`,
          title: m.name,
          text: m.adoptedText,
          reference: `${m.reference}. Strategi: ${m.strategy}. Ansvar: ${m.responsible}. Oppstart: ${m.startText}.`,
        }),
        uses,
        String(m.id),
      ),
    );
}

/** The entry with what in the tool points at it. */
function used(entry: PlanEntry, uses: Uses, key: string): PlanEntry {
  return { ...entry, links: uses.get(key) ?? [] };
}

const actors = (db: Db) =>
  db
    .select()
    .from(tables.actor)
    .all()
    .map((a) =>
      restated({
        id: a.id,
        label: a.kind === 'municipal' ? 'Kommunen' : 'Utenfor',
        title: a.name,
        text: a.otherNames && `Også kalt: ${a.otherNames}.`,
        reference: a.reference,
      }),
    );
