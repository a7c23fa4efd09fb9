import { localDate } from '../../../contract/format.ts';
import type { RunningCard, SnapshotCard, SprintSnapshot } from '../../../contract/sprints.ts';
import type { SprintOutcome } from '../../../contract/vocabulary.ts';
import { burnUp, fewestForChart } from '../../domain/sprints/burn-up.ts';
import {
  commitmentReport,
  commitmentSentence,
  commitmentShort,
  type CardFate,
} from '../../../contract/commitment.ts';
import { burnUpSentence } from '../../domain/sprints/words.ts';
import type { Context } from '../context.ts';
import { findMeasure } from '../measures/read.ts';
import { capacityRows } from './capacity.ts';
import { experimentsOf, toHead, type SprintRow } from './find.ts';
import { firstDay, missingFromFile, spansOf, type BaselineRow } from './running.ts';

interface Closing {
  /** As they stood before the sprint was closed. */
  cards: readonly RunningCard[];
  /** By card id; a card without one was pushed out while the sprint ran. */
  answers: ReadonlyMap<string, { outcome: SprintOutcome; reason: string }>;
  retrospective: readonly string[];
  closedAt: string;
}

const fateOf: Record<SprintOutcome, NonNullable<CardFate['fate']>> = {
  done: 'delivered',
  moved: 'pushed',
  dropped: 'dropped',
};

/** Everything a closed sprint will ever show, gathered once. */
export function buildSnapshot(
  context: Context,
  row: SprintRow,
  { cards, answers, retrospective, closedAt }: Closing,
): SprintSnapshot {
  const today = localDate(new Date(closedAt));
  const gone = missingFromFile(context, row, cards);
  const shown = [
    ...cards.map((card) => snapshotCard(card, row, answers.get(card.id), today)),
    ...gone.map(goneCard),
  ];
  const report = commitmentReport(
    shown.map(({ isPromised, outcome }) => ({ isPromised, fate: outcome })),
  );
  const doneOn = (card: RunningCard) =>
    answers.get(card.id)?.outcome === 'done' ? (card.doneOn ?? today) : null;
  const spans = spansOf(
    context,
    row,
    cards.map((card) => ({ ...card, doneOn: doneOn(card) })),
  );
  const points = burnUp(spans, firstDay(row), today);
  const { revision: _revision, state: _state, id, ...head } = toHead(row);
  const all = cards.filter(({ mark }) => mark !== 'pushed').length;
  return {
    version: 1,
    sprintId: id,
    ...head,
    measureName: findMeasure(context, row.measureId).shortName,
    committedAt: row.committedAt ?? '',
    closedAt,
    closedBy: context.actor,
    report,
    sentence: commitmentSentence(report),
    short: commitmentShort(report),
    cards: shown,
    points,
    burnUpText: shown.length < fewestForChart ? burnUpSentence(points, all) : null,
    warnings: JSON.parse(row.warnings) as string[],
    capacity: capacityRows(context, row.id, cards, head.workingDays).map(
      ({ who, available, planned }) => ({ who, available, planned }),
    ),
    retrospective: [...retrospective],
    experiments: experimentsOf(context, row.id).map(({ plan, prediction, result, learned }) => ({
      ...{ plan, prediction, result, learned },
    })),
  };
}

function snapshotCard(
  card: RunningCard,
  row: SprintRow,
  answer: { outcome: SprintOutcome; reason: string } | undefined,
  today: string,
): SnapshotCard {
  const { code, title, size, hours, owner, challenges, isPromised, movedFrom } = card;
  const outcome = answer ? fateOf[answer.outcome] : 'pushed';
  return {
    ...{ code, title, size, hours, owner, challenges, isPromised, outcome },
    reason: answer?.reason ?? '',
    firstSprint: movedFrom && movedFrom.first !== row.number ? movedFrom.first : null,
    doneOn: outcome === 'delivered' ? (card.doneOn ?? today) : null,
  };
}

function goneCard({ code, title, size, hours, owner }: BaselineRow): SnapshotCard {
  return {
    ...{ code, title, size, hours, owner, challenges: [], isPromised: true },
    outcome: 'dropped',
    reason: 'Oppgaven var slettet',
    firstSprint: null,
    doneOn: null,
  };
}
