import { asc, eq } from 'drizzle-orm';
import type { PlanChapter, PlanEntry } from '../../../contract/plan.ts';
import * as tables from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';

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
      'Fire ambisjoner med seksten punkter, kapittel 2.',
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
    chapter('challenges', 2, 'Utfordringer', 'Tjue utfordringer, kapittel 12.1.', challenges(db)),
    chapter('measures', 2, 'Tiltak', 'De fem overordnede tiltakene, kapittel 14.', measures(db)),
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
  const points = db.select().from(tables.ambitionPoint).orderBy(asc(tables.ambitionPoint.id)).all();
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
          verbatim({ id: p.id, label: p.id, title: '', text: p.text, reference: p.reference }),
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
  const linked = db.select().from(tables.challenge).orderBy(asc(tables.challenge.id)).all();
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
  const links = db
    .select()
    .from(tables.challengeMeasure)
    .orderBy(asc(tables.challengeMeasure.measureId))
    .all();
  return db
    .select()
    .from(tables.challenge)
    .orderBy(asc(tables.challenge.id))
    .all()
    .map((c) => ({
      ...verbatim({
        id: c.id,
        label: c.id,
        title: '',
        text: c.adoptedText,
        reference: c.reference,
      }),
      links: links
        .filter((l) => l.challengeId === c.id)
        .map((l) => ({ to: `/measures/${l.measureId}`, label: `Tiltak ${l.measureId}` })),
    }));
}

function measures(db: Db): PlanEntry[] {
  const links = db
    .select()
    .from(tables.challengeMeasure)
    .orderBy(asc(tables.challengeMeasure.challengeId))
    .all();
  return db
    .select()
    .from(tables.measure)
    .orderBy(asc(tables.measure.id))
    .all()
    .map((m) => ({
      ...verbatim({
        id: `T${m.id}`,
        label: `Tiltak ${m.id}`,
        title: m.name,
        text: m.adoptedText,
        reference: `${m.reference}. Strategi: ${m.strategy}. Ansvar: ${m.responsible}. Oppstart: ${m.startText}.`,
      }),
      links: [
        { to: `/measures/${m.id}`, label: 'Tavla' },
        ...links
          .filter((l) => l.measureId === m.id)
          .map((l) => ({ to: `/challenges?focus=${l.challengeId}`, label: l.challengeId })),
      ],
    }));
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
