import type { Run, Section } from '../../../contract/briefing-model.ts';
import type { ChangeKind, ChangeLine } from '../../../contract/briefings.ts';
import { counted, formatDate, joinWords, localDate } from '../../../contract/format.ts';
import { stageWord, stateWord, verdictWord } from '../../../contract/words.ts';
import type { BriefingFacts, ChangeFacts, RequestFact } from './facts.ts';
import { ownSource, type SourceRegister } from './sources.ts';

/** A line with what it rests on. */
interface Told extends Omit<ChangeLine, 'isShown'> {
  source: string;
  /** No news by itself: unticked until somebody wants it told. */
  isQuiet?: boolean;
}

/** What is told last and first when nobody has chosen: decisions before figures before the rest. */
const order: readonly ChangeKind[] = [
  'decision',
  'status',
  'broken',
  'kept',
  'figure',
  'revision',
  'evaluation',
  'answer',
  'tasks',
];

/** Everything that has changed since the last briefing, in the chosen order, ticked or not. */
export function changeLines(facts: BriefingFacts): ChangeLine[] {
  return arranged(facts).map(({ line, isShown }) => {
    const { key, kind, text, date } = line;
    return { key, kind, text, date, isShown };
  });
}

/** The ticked lines as a section; the heading says since when. */
export function changesSection(facts: BriefingFacts, sources: SourceRegister): Section {
  const { since } = facts.changes;
  const all = arranged(facts);
  const shown = all.filter(({ isShown }) => isShown);
  const heading = since === null ? 'Dette har skjedd' : `Endret siden ${formatDate(since, 'long')}`;
  const items = shown.map(({ line }) => lineRuns(line, sources));
  const over = all.filter(({ isOver }) => isOver).map(({ line }) => line.kind);
  if (over.length > 0) items.push(countedRest(over, facts, sources));
  return {
    ...{ id: 'changes', kind: 'changes', heading, nature: 'fact' },
    blocks:
      items.length > 0
        ? [{ kind: 'list', isOrdered: false, items }]
        : [{ kind: 'paragraph', runs: [{ text: 'Ingen endringer å melde i perioden.' }] }],
  };
}

const opening: Partial<Record<ChangeKind, string>> = {
  broken: 'Ikke holdt: ',
  kept: 'Holdt: ',
  revision: 'Rettet tall: ',
  figure: 'Nye tall: ',
};

function lineRuns(line: Told, sources: SourceRegister): Run[] {
  const lead = opening[line.kind];
  const day =
    line.kind === 'tasks' ? '' : ` (${formatDate(line.date, 'card').replace(/\.$/, '')}.)`;
  const end = /[.!?]$/.test(line.text) ? line.text.slice(0, -1) : line.text;
  return [
    ...(lead ? [{ text: lead, isStrong: true }] : []),
    { text: `${end}${day}.`.replace(/\.\)\.$/, '.).'), note: sources.note(line.source) },
  ];
}

interface Room {
  lines: number;
  noun: { one: string; many: string; gender?: 'neuter' };
}

/** How many of a kind are told one by one where two pages are all there is; the rest are counted. */
const onTwoPages: Partial<Record<ChangeKind, Room>> = {
  decision: { lines: 4, noun: { one: 'vedtak', many: 'vedtak', gender: 'neuter' } },
  broken: { lines: 3, noun: { one: 'frist som ikke er holdt', many: 'frister som ikke er holdt' } },
  kept: { lines: 2, noun: { one: 'frist som er holdt', many: 'frister som er holdt' } },
  figure: { lines: 3, noun: { one: 'nytt tall', many: 'nye tall', gender: 'neuter' } },
  revision: { lines: 1, noun: { one: 'rettet tall', many: 'rettede tall', gender: 'neuter' } },
  evaluation: { lines: 2, noun: { one: 'evaluering', many: 'evalueringer' } },
};

function countedRest(
  over: readonly ChangeKind[],
  { madeAt }: BriefingFacts,
  sources: SourceRegister,
): Run[] {
  const counts = order.flatMap((kind) => {
    const count = over.filter((one) => one === kind).length;
    const noun = onTwoPages[kind]?.noun;
    return count === 0 || !noun ? [] : counted(count, noun);
  });
  return [
    { text: 'I tillegg: ', isStrong: true },
    { text: `${joinWords(counts)}, som står i Dreiepunkt.`, note: sources.note(ownSource(madeAt)) },
  ];
}

interface Arranged {
  line: Told;
  isShown: boolean;
  /** Not told for want of room; nobody has chosen it away. */
  isOver: boolean;
}

/** As stored, with new lines where they belong by kind and date. */
function arranged(facts: BriefingFacts): Arranged[] {
  const lines = told(facts);
  const chosen = facts.lines.flatMap(({ key, isShown }): Arranged[] => {
    const line = lines.find((one) => one.key === key);
    return line ? [{ line, isShown, isOver: false }] : [];
  });
  const rest = lines.filter(({ key }) => !facts.lines.some((one) => one.key === key));
  const isShort = facts.briefing.kind === 'leadership';
  const over = new Set(
    order.flatMap((kind) => {
      const room = isShort ? (onTwoPages[kind]?.lines ?? Infinity) : Infinity;
      const taken = chosen.filter(({ line, isShown }) => isShown && line.kind === kind).length;
      const own = rest.filter((line) => line.kind === kind && line.isQuiet !== true);
      // Of what was not held the oldest weighs most; of everything else the newest.
      const ranked = kind === 'broken' ? own.toReversed() : own;
      return ranked.slice(Math.max(0, room - taken));
    }),
  );
  return [
    ...chosen,
    ...rest.map((line) => {
      const isOver = over.has(line);
      return { line, isShown: line.isQuiet !== true && !isOver, isOver };
    }),
  ];
}

function told(facts: BriefingFacts): Told[] {
  const { changes, requests, madeAt } = facts;
  const lines = [
    ...decisionLines(changes, madeAt),
    ...statusLines(changes, madeAt),
    ...commitmentLines(changes),
    ...figureLines(changes, facts.briefing.kind === 'project'),
    ...revisionLines(changes),
    ...evaluationLines(changes, madeAt),
    ...answerLines(requests, changes.since, madeAt),
    ...taskLines(changes, madeAt),
  ];
  const rank = (kind: ChangeKind) => order.indexOf(kind);
  return lines.toSorted(
    (a, b) =>
      rank(a.kind) - rank(b.kind) || b.date.localeCompare(a.date) || a.key.localeCompare(b.key),
  );
}

function decisionLines({ decisions }: ChangeFacts, madeAt: string): Told[] {
  return decisions.map(({ id, number, title, decidedOn }) => ({
    ...{ key: `decision:${id}`, kind: 'decision', date: day(decidedOn) },
    text: `${number}: ${title}`,
    source: ownSource(madeAt),
  }));
}

/** One line for a measure: from where it stood before the period to where it stands now. */
function statusLines({ statuses }: ChangeFacts, madeAt: string): Told[] {
  const source = ownSource(madeAt);
  return [...Map.groupBy(statuses, ({ measureId }) => measureId)].flatMap(([measureId, group]) => {
    const sorted = group.toSorted((a, b) => a.at.localeCompare(b.at));
    const [first, now] = [sorted[0], sorted.at(-1)];
    if (!first || !now) return [];
    const moves = movesBetween(first.before, now);
    return [
      {
        ...{ key: `status:${now.id}`, kind: 'status', date: day(now.at), source },
        // Where it stands in words is in the table of the measures; only a move is news.
        text: moves === '' ? `Tiltak ${measureId}: ${now.line}` : `Tiltak ${measureId} ${moves}`,
        isQuiet: moves === '' || first.before === null,
      },
    ];
  });
}

type Standing = Pick<ChangeFacts['statuses'][number], 'stage' | 'state'>;

/** «har gått fra «forberede» til «prøve ut»»; empty when only the line is new. */
function movesBetween(before: Standing | null, now: Standing): string {
  const stage = (of: Standing) => `«${stageWord[of.stage].toLocaleLowerCase('nb')}»`;
  const state = (of: Standing) => `«${stateWord[of.state].toLocaleLowerCase('nb')}»`;
  if (before === null) return `står i ${stage(now)}, ${state(now)}`;
  const moves = [
    ...(before.stage === now.stage ? [] : [`fra ${stage(before)} til ${stage(now)}`]),
    ...(before.state === now.state ? [] : [`fra ${state(before)} til ${state(now)}`]),
  ];
  return moves.length === 0 ? '' : `har gått ${moves.join(' og ')}`;
}

function commitmentLines({ commitments }: ChangeFacts): Told[] {
  return commitments.map(({ key, text, isKept, at, source }) => ({
    ...{ key: `commitment:${key}`, kind: isKept ? 'kept' : 'broken', date: day(at), text, source },
  }));
}

/** On a project's single page there is room for the measure's own news only. */
function figureLines({ figures }: ChangeFacts, isQuiet: boolean): Told[] {
  return figures.map(({ indicatorId, name, period, periodLabel, text, at, source }) => ({
    ...{ key: `figure:${indicatorId}:${period}`, kind: 'figure', date: day(at), source },
    isQuiet,
    text: `${name} ${periodLabel}: ${text}`,
  }));
}

function revisionLines({ revisions }: ChangeFacts): Told[] {
  return revisions.map((one) => ({
    key: `revision:${one.indicatorId}:${one.placeName}:${one.period}`,
    kind: 'revision',
    date: day(one.at),
    text: `${one.name}, ${one.placeName} ${one.periodLabel}: fra ${one.from} til ${one.to}`,
    source: one.source,
  }));
}

/** One line for a measure and a half-year: an evaluation that was written anew is told as it ended. */
function evaluationLines({ evaluations }: ChangeFacts, madeAt: string): Told[] {
  const groups = Map.groupBy(evaluations, ({ measureId, periodLabel }) =>
    JSON.stringify([measureId, periodLabel]),
  );
  const last = [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, 1),
  );
  return last.map(({ id, measureId, periodLabel, verdict, at }) => ({
    ...{ key: `evaluation:${id}`, kind: 'evaluation', date: day(at) },
    text: `Tiltak ${measureId} er evaluert for ${periodLabel}: ${verdictWord[verdict]}`,
    source: ownSource(madeAt),
  }));
}

function answerLines(
  requests: readonly RequestFact[],
  since: string | null,
  madeAt: string,
): Told[] {
  return requests.flatMap(({ id, text, answeredOn }) =>
    answeredOn === null || (since !== null && day(answeredOn) < day(since))
      ? []
      : [
          {
            ...{ key: `answer:${id}`, kind: 'answer' as const, date: day(answeredOn) },
            text: `Bestillingen «${text}» er besvart`,
            source: ownSource(madeAt),
          },
        ],
  );
}

function taskLines({ finished }: ChangeFacts, madeAt: string): Told[] {
  const measures = [...new Set(finished.map(({ measureId }) => measureId))].toSorted(
    (a, b) => a - b,
  );
  const latest = finished
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (latest === undefined) return [];
  const count = finished.length;
  return [
    {
      ...{ key: 'tasks', kind: 'tasks', date: day(latest), isQuiet: true },
      text: `${count} ${count === 1 ? 'oppgave' : 'oppgaver'} ferdig i tiltak ${joinWords(measures.map(String))}`,
      source: ownSource(madeAt),
    },
  ];
}

/** The day of an instant where the host stands; a day as it is. */
function day(at: string): string {
  return at.length > 10 ? localDate(new Date(at)) : at;
}
