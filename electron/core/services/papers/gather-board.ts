import {
  doneColumns,
  filterOf,
  isFiltering,
  passes,
  type BoardFilter,
  type BoardFilterSearch,
  type Facet,
} from '../../../contract/board-filter.ts';
import type { AllBoards, BoardColumn, CardFace } from '../../../contract/cards.ts';
import { localDate } from '../../../contract/format.ts';
import { columnKinds } from '../../../contract/vocabulary.ts';
import { columnKindWord } from '../../../contract/words.ts';
import { addDays } from '../../domain/calendar/days.ts';
import type { BoardListFacts } from '../../domain/papers/board-list.ts';
import type { PaperFrame } from '../../domain/papers/frame.ts';
import { cardChoices } from '../cards/detail.ts';
import { getAllBoards, getBoard } from '../cards/read.ts';
import { listChallenges } from '../challenges/read.ts';
import type { Context } from '../context.ts';
import { listDecisions } from '../decisions/read.ts';
import { entriesBetween } from '../duties/read.ts';
import { getMeasure, listMeasures } from '../measures/read.ts';
import { listRequests } from '../requests/read.ts';
import { cardsOfSprint, sprintsOf } from '../sprints/find.ts';

/** A board as it stands, narrowed as the screen has it; `measureId` is null for all boards. */
export function gatherBoard(
  context: Context,
  frame: PaperFrame,
  measureId: number | null,
  search: BoardFilterSearch,
): BoardListFacts {
  const today = localDate(context.now());
  const measure = measureId === null ? null : getMeasure(context, measureId);
  const board = measureId === null ? getAllBoards(context) : getBoard(context, measureId);
  const filter = filterOf(search);
  const names = namesOf(context);
  const done = doneColumns(board.columns);
  const isShown = (card: CardFace) =>
    passes(card, filter, {
      today,
      isDone: ({ columnId }) => done.has(columnId),
      wordsOf: ({ challenges, services, labels }) =>
        [
          ...challenges.map((one) => names.challenge.get(one) ?? one),
          ...services.map((one) => names.service.get(one) ?? one),
          ...labels.map((one) => names.label.get(one) ?? one),
        ].join(' '),
    });
  return {
    ...{ frame, today, measure },
    columns: stacksOf(board, measureId !== null).map(({ name, columns, isDone }) => ({
      ...{ name, isDone },
      cards: columns.flatMap(({ id }) =>
        board.cards.filter((card) => card.columnId === id && isShown(card)),
      ),
    })),
    sprints: sprintNames(context, measureId),
    selection: isFiltering(filter)
      ? { words: filterWords(filter, names), all: board.cards.length }
      : null,
    since: lastMeeting(context, today, measureId),
    decisions: listDecisions(context),
    requests: listRequests(context),
  };
}

interface Stack {
  name: string;
  isDone: boolean;
  columns: BoardColumn[];
}

/** A measure's own columns, or those of every measure by what they are for. */
function stacksOf({ columns }: AllBoards, isOwn: boolean): Stack[] {
  if (isOwn)
    return columns.map((column) => ({
      ...{ name: column.name, isDone: column.kind === 'done' },
      columns: [column],
    }));
  return columnKinds.map((kind) => ({
    ...{ name: columnKindWord[kind], isDone: kind === 'done' },
    columns: columns.filter((column) => column.kind === kind),
  }));
}

type Names = Record<Exclude<Facet, 'owner'>, ReadonlyMap<string, string>>;

function namesOf(context: Context): Names {
  const { levels, services, labels } = cardChoices(context);
  const named = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  return {
    level: named(levels),
    service: named(services),
    label: named(labels),
    challenge: new Map(
      listChallenges(context, []).rows.map(({ id, shortName }) => [id, `${id} ${shortName}`]),
    ),
    measure: new Map(
      listMeasures(context).map(({ id, shortName }) => [String(id), `${id} ${shortName}`]),
    ),
  };
}

const facetWord: Record<Facet, string> = {
  measure: 'tiltak',
  challenge: 'utfordring',
  level: 'nivå',
  service: 'tjeneste',
  owner: 'ansvar',
  label: 'etikett',
};
const dueWord = {
  overdue: 'over fristen',
  week: 'frist denne uka',
  none: 'uten frist',
} as const;

/** «ansvar: rådgiver oppvekst eller ingen», «over fristen». */
function filterWords({ chosen, due, waiting, words }: BoardFilter, names: Names): string[] {
  const facets = Object.keys(facetWord) as Facet[];
  const nameOf = (facet: Facet, answer: string) => {
    if (answer === '') return 'ingen';
    return facet === 'owner' ? answer : (names[facet].get(answer) ?? answer);
  };
  return [
    ...facets
      .filter((facet) => chosen[facet].length > 0)
      .map(
        (facet) =>
          `${facetWord[facet]}: ${chosen[facet].map((answer) => nameOf(facet, answer)).join(' eller ')}`,
      ),
    ...(due === null ? [] : [dueWord[due]]),
    ...(waiting ? ['venter på noen'] : []),
    ...(words.trim() === '' ? [] : [`ordene «${words.trim()}»`]),
  ];
}

/** Which open sprint each card is in. */
function sprintNames(context: Context, measureId: number | null): Map<string, string> {
  const measures = measureId === null ? listMeasures(context).map(({ id }) => id) : [measureId];
  const open = measures.flatMap((id) =>
    sprintsOf(context, id).filter(({ state }) => state !== 'closed'),
  );
  return new Map(
    open.flatMap(({ id, number, state }) =>
      cardsOfSprint(context, id)
        .filter(({ leftAt }) => leftAt === null)
        .map(({ cardId }): [string, string] => [
          cardId,
          state === 'planned' ? `${number} (planlagt)` : String(number),
        ]),
    ),
  );
}

/** As far back as a meeting is looked for, and as news is told when there is none. */
const back = { meeting: 120, without: 30 };

/** The last meeting before today in the year wheel: one about this measure, or about all of them. */
function lastMeeting(
  context: Context,
  today: string,
  measureId: number | null,
): BoardListFacts['since'] {
  const last = entriesBetween(context, addDays(today, -back.meeting), addDays(today, -1))
    .filter(
      (entry) =>
        entry.kind === 'meeting' &&
        !entry.isUndated &&
        (entry.measureId === null || measureId === null || entry.measureId === measureId),
    )
    .at(-1);
  return last
    ? { date: last.from, meeting: last.title }
    : { date: addDays(today, -back.without), meeting: null };
}
