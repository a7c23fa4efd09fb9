import { asc, desc } from 'drizzle-orm';
import { capital, counted, halfYearLabel } from '../../../contract/format.ts';
import type { Chain, ThreadLink, ThreadNode, ThreadReason } from '../../../contract/thread.ts';
import { stageWord, verdictWord } from '../../../contract/words.ts';
import { challengeMeasure, evaluation, evidence } from '../../../../db/schema/index.ts';
import { isGap } from '../../domain/gaps.ts';
import { listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listDecisions } from '../decisions/read.ts';
import { listGaps } from '../gaps/read.ts';
import { listIndicators } from '../indicators/read.ts';
import { listMeasures } from '../measures/read.ts';

const challengeNode = (id: string) => `challenge:${id}`;
const measureNode = (id: number) => `measure:${id}`;
const indicatorNode = (id: string) => `indicator:${id}`;
const evaluationNode = (id: string) => `evaluation:${id}`;
const noMeasure = 'measure:none';

const small = (text: string) => text.charAt(0).toLocaleLowerCase('nb') + text.slice(1);

/** The whole chain challenge → measure → indicator → evaluation → decision, with its holes. */
export function getChain(context: Context): Chain {
  const indicators = listIndicators(context);
  const challenges = listChallenges(context, indicators).rows;
  const notes = context.workspace.db
    .select()
    .from(evaluation)
    .orderBy(desc(evaluation.createdAt))
    .all();
  const parts = [
    challengePart(challenges),
    measurePart(context, challenges),
    indicatorPart(challenges, indicators),
    evaluationPart(context, notes, indicators),
    decisionPart(context, notes),
  ];
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    links: parts.flatMap(({ links }) => links),
    reasons: reasons(context),
  };
}

interface Part {
  nodes: ThreadNode[];
  links: ThreadLink[];
}
type Challenges = ReturnType<typeof listChallenges>['rows'];

const node = (
  column: ThreadNode['column'],
  id: string,
  to: string,
  said: Partial<ThreadNode> & { title: string },
): ThreadNode => ({ mark: '', sub: '', areaId: null, isGap: false, ...said, column, id, to });

function challengePart(challenges: Challenges): Part {
  return {
    nodes: challenges.map(({ id, shortName, areaId, measures, emptyReason }) =>
      node('challenge', challengeNode(id), `/challenges?focus=${id}`, {
        mark: id,
        title: shortName,
        areaId,
        isGap: isGap({ measures, emptyReason }),
      }),
    ),
    links: [],
  };
}

function measurePart(context: Context, challenges: Challenges): Part {
  const bare = challenges.filter(({ measures }) => measures.length === 0);
  const nodes = listMeasures(context).map(({ id, shortName, status }) =>
    node('measure', measureNode(id), `/measures/${id}`, {
      mark: String(id),
      title: shortName,
      sub: status ? stageWord[status.stage] : 'ikke sagt hvor det står',
    }),
  );
  return {
    nodes:
      bare.length === 0
        ? nodes
        : [
            ...nodes,
            node('measure', noMeasure, '/challenges?filter=withoutMeasure', {
              title: 'ingen tiltak',
              sub: counted(bare.length, { one: 'utfordring', many: 'utfordringer' }),
              isGap: true,
            }),
          ],
    links: [
      ...challenges.flatMap(({ id, measures }) =>
        measures.map(({ measureId, state }) => ({
          from: challengeNode(id),
          to: measureNode(measureId),
          state,
          challenges: null,
        })),
      ),
      ...bare.map(({ id }) => ({
        from: challengeNode(id),
        to: noMeasure,
        state: 'gap' as const,
        challenges: null,
      })),
    ],
  };
}

function indicatorPart(
  challenges: Challenges,
  indicators: ReturnType<typeof listIndicators>,
): Part {
  const links = new Map<string, ThreadLink>();
  for (const { id, measures, indicators: followed } of challenges) {
    const ways = measures.length > 0 ? measures.map((m) => measureNode(m.measureId)) : [noMeasure];
    for (const from of ways)
      for (const { indicatorId, state } of followed) {
        const to = indicatorNode(indicatorId);
        const known = links.get(`${from} ${to}`);
        if (known) {
          known.challenges?.push(challengeNode(id));
          if (state === 'confirmed' && known.state === 'proposed') known.state = state;
        } else
          links.set(`${from} ${to}`, {
            ...{ from, to, challenges: [challengeNode(id)] },
            state: from === noMeasure ? 'gap' : state,
          });
      }
  }
  return {
    nodes: indicators.map(({ id, shortName, latest, waitingFor }) =>
      node('indicator', indicatorNode(id), `/indicators/${id}`, {
        title: shortName,
        sub: latest ? `${latest.text}, ${latest.periodLabel}` : small(waitingFor),
        isGap: latest === null,
      }),
    ),
    links: [...links.values()],
  };
}

function evaluationPart(
  context: Context,
  notes: (typeof evaluation.$inferSelect)[],
  indicators: ReturnType<typeof listIndicators>,
): Part {
  const missing =
    listGaps(context, indicators).groups.find(({ kind }) => kind === 'measure_without_evaluation')
      ?.open ?? [];
  const holes = missing.filter(({ subject }) =>
    notes.every(({ measureId }) => String(measureId) !== subject),
  );
  const cited = context.workspace.db.select().from(evidence).all();
  return {
    nodes: [
      ...notes.map(({ id, measureId, period, verdict, state }) =>
        node('evaluation', evaluationNode(id), `/evaluations/${id}`, {
          title: state === 'final' && verdict ? capital(verdictWord[verdict]) : 'Utkast',
          sub: `tiltak ${measureId}, ${halfYearLabel(period)}`,
        }),
      ),
      ...holes.map(({ subject, fix }) =>
        node('evaluation', evaluationNode(`missing-${subject}`), fix.to, {
          title: 'Mangler',
          sub: `tiltak ${subject}`,
          isGap: true,
        }),
      ),
    ],
    links: [
      ...notes.flatMap(({ id, measureId }) => [
        link(measureNode(measureId), evaluationNode(id)),
        ...cited.flatMap(({ evaluationId, indicatorId }) =>
          evaluationId === id && indicatorId !== null
            ? [link(indicatorNode(indicatorId), evaluationNode(id))]
            : [],
        ),
      ]),
      ...holes.map(({ subject }) => ({
        ...link(measureNode(Number(subject)), evaluationNode(`missing-${subject}`)),
        state: 'gap' as const,
      })),
    ],
  };
}

function decisionPart(context: Context, notes: readonly { id: string }[]): Part {
  const decisions = listDecisions(context);
  return {
    nodes: decisions.map(({ id, number, title, missing }) =>
      node('decision', `decision:${id}`, `/decisions?decision=${id}`, {
        title: number,
        sub: title,
        isGap: missing.length > 0,
      }),
    ),
    links: decisions.flatMap(({ id, evaluationId, measureId, challengeId }) => {
      const to = `decision:${id}`;
      if (evaluationId !== null && notes.some((note) => note.id === evaluationId))
        return [link(evaluationNode(evaluationId), to)];
      if (measureId !== null) return [link(measureNode(measureId), to)];
      return challengeId === null ? [] : [link(challengeNode(challengeId), to)];
    }),
  };
}

function link(from: string, to: string): ThreadLink {
  return { from, to, state: 'confirmed', challenges: null };
}

/** The group's own words for each link, with the day it was confirmed as the change log has it. */
function reasons({ workspace: { db, sqlite } }: Context): ThreadReason[] {
  const confirmedAt = sqlite
    .prepare<[string, number], string>(
      `SELECT step.at FROM change JOIN step ON step.id = change.step
       WHERE change.table_name = 'challenge_measure' AND change.row_key = json_array(?, CAST(? AS INTEGER))
         AND json_extract(change.after, '$.state') = 'confirmed'
       ORDER BY change.id DESC LIMIT 1`,
    )
    .pluck();
  return db
    .select()
    .from(challengeMeasure)
    .orderBy(asc(challengeMeasure.challengeId), asc(challengeMeasure.measureId))
    .all()
    .map(({ challengeId, measureId, state, reason }) => ({
      ...{ challengeId, measureId, state, reason },
      from: challengeNode(challengeId),
      to: measureNode(measureId),
      confirmedAt: state === 'confirmed' ? (confirmedAt.get(challengeId, measureId) ?? null) : null,
    }));
}
