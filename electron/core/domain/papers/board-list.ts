import type { Block, Run, Section } from '../../../contract/briefing-model.ts';
import { isDueBefore, isWaiting } from '../../../contract/board-filter.ts';
import type { CardFace } from '../../../contract/cards.ts';
import type { Decision } from '../../../contract/decisions.ts';
import { daysBetween, formatDate, halfYearLabel, joinWords } from '../../../contract/format.ts';
import type { PaperModel } from '../../../contract/papers.ts';
import type { LeadershipRequest } from '../../../contract/requests.ts';
import { ownSource, sourceRegister } from '../briefing/sources.ts';
import { sentence } from '../briefing/sentence.ts';
import { counted, facts, paper, said, table, type PaperFrame } from './frame.ts';

/** A board as it is taken down in minutes. */
export interface BoardListFacts {
  frame: PaperFrame;
  /** ISO date. */
  today: string;
  /** Null for the boards of all measures together. */
  measure: { id: number; shortName: string } | null;
  /** Columns in their order with the cards that are shown. */
  columns: { name: string; isDone: boolean; cards: CardFace[] }[];
  /** «Sprint 3» by card id. */
  sprints: ReadonlyMap<string, string>;
  /** What the board is narrowed to, in words, and how many cards there are in all; null for all. */
  selection: { words: string[]; all: number } | null;
  /** Since when decisions and answers are told; the last meeting of the year wheel, if it has one. */
  since: { date: string; meeting: string | null };
  decisions: Decision[];
  requests: LeadershipRequest[];
}

const none = 'ingen';
const head = ['Oppgave', 'Ansvar', 'Frist', 'Venter\u00a0på', 'Sjekkliste', 'Sprint'];
const widths = [30, 17, 14, 17, 12, 10];

/** All cards by column and order, then what was decided and asked for since the last meeting. */
export function boardList(given: BoardListFacts): PaperModel {
  const { frame, today, measure, selection } = given;
  const sources = sourceRegister();
  const note = sources.note(ownSource(frame.madeAt));
  const day = formatDate(today, 'long');
  const name = measure ? `tiltak ${measure.id}: ${measure.shortName}` : 'alle tiltak';
  const hasCards = given.columns.some(({ cards }) => cards.length > 0);
  return paper(frame, {
    kind: 'board',
    title: `Tavla for ${name}`,
    lead: `Oppgaver til referatet, slik tavla står ${day}${selection ? ' · et utvalg av oppgavene' : ''}`,
    foot: measure ? `Tavla for tiltak ${measure.id}` : 'Tavla for alle tiltak',
    fileWord: `Tavle_${measure ? `tiltak-${measure.id}` : 'alle-tiltak'}${selection ? '_utvalg' : ''}`,
    sources,
    sections: [
      facts('summary', 'Status på tavla', summary(given, note)),
      ...(hasCards
        ? given.columns.map((column, at) => columnSection(given, column, at, note))
        : []),
      decisionSection(given, note),
      requestSection(given, note),
    ],
  });
}

function summary({ columns, today, selection }: BoardListFacts, note: number): Block[] {
  const cards = columns.flatMap((column) => column.cards);
  const open = columns.flatMap((column) => (column.isDone ? [] : column.cards));
  const waiting = open.filter((card) => isWaiting(card, { isDone: () => false })).length;
  const late = open.filter((card) => isDueBefore(card, today)).length;
  const shown = counted(cards.length, 'oppgave', 'oppgaver');
  const blocks: Block[] = selection
    ? [
        said(
          `Lista viser ${cards.length} av ${counted(selection.all, 'oppgave', 'oppgaver')} på tavla. Utvalg: ${selection.words.join('; ')}.`,
          note,
        ),
      ]
    : [];
  if (cards.length === 0)
    return [...blocks, said(selection ? 'Ingen oppgaver passer.' : 'Tavla har ingen oppgaver.')];
  const done = cards.length - open.length;
  const state = `${shown}, ${done === 0 ? 'ingen' : done} ferdig.`;
  const stops = [
    ...(waiting > 0 ? [`${waiting} venter på noen`] : []),
    ...(late > 0 ? [`${late} er over fristen`] : []),
  ];
  return [...blocks, said(`${state}${stops.length > 0 ? ` ${joinWords(stops)}.` : ''}`, note)];
}

function columnSection(
  given: BoardListFacts,
  { name, isDone, cards }: BoardListFacts['columns'][number],
  at: number,
  note: number,
): Section {
  // An empty column says something of the whole board, and nothing of a selection.
  if (cards.length === 0)
    return facts(`column-${at}`, name, given.selection ? [] : [said('Ingen oppgaver.')]);
  return facts(`column-${at}`, name, [
    table({
      caption: counted(cards.length, 'oppgave', 'oppgaver'),
      rows: cards.map((card) => row(given, card, isDone)),
      ...{ head, widths, note },
    }),
  ]);
}

function row({ today, sprints }: BoardListFacts, card: CardFace, isDone: boolean): Run[][] {
  const { code, title, owner, checklist } = card;
  return [
    [{ text: code, isStrong: true }, { text: `\u00a0 ${title}` }],
    [{ text: owner ?? none }],
    dueRuns(card, isDone ? null : today),
    [{ text: isDone ? none : waitingText(card, today) }],
    [{ text: checklist.total === 0 ? none : `${checklist.done} av ${checklist.total}` }],
    [{ text: sprints.get(card.id) ?? none }],
  ];
}

/** `today` is null for what is finished: nothing is late any more. */
function dueRuns(card: CardFace, today: string | null): Run[] {
  const { dueDate, dueSeason, dueCondition } = card;
  if (dueDate !== null) {
    const text = formatDate(dueDate, 'table');
    return today !== null && isDueBefore(card, today)
      ? [{ text: `${text} over frist`, isStrong: true }]
      : [{ text }];
  }
  return [{ text: dueSeason !== null ? halfYearLabel(dueSeason) : (dueCondition ?? none) }];
}

function waitingText({ waitingOn, waitingSince, blockedBy }: CardFace, today: string): string {
  if (waitingOn === null)
    return blockedBy > 0 ? counted(blockedBy, 'annet kort', 'andre kort') : none;
  const days = waitingSince === null ? 0 : daysBetween(waitingSince, today);
  return days > 0 ? `${waitingOn}, ${counted(days, 'dag', 'dager')}` : waitingOn;
}

function sinceWords({ since }: BoardListFacts): string {
  const day = formatDate(since.date, 'long');
  return since.meeting === null ? `siden ${day}` : `siden forrige møte, ${day}`;
}

function decisionSection(given: BoardListFacts, note: number): Section {
  const { decisions, since, measure } = given;
  const told = decisions.filter(
    ({ decidedOn, measureId }) =>
      decidedOn >= since.date && (measure === null || measureId === measure.id),
  );
  const heading = `Beslutninger ${sinceWords(given)}`;
  if (told.length === 0)
    return facts('decisions', heading, [said('Ingen beslutninger er ført i denne tida.')]);
  return facts('decisions', heading, [
    table({
      caption: 'Beslutninger og oppfølging',
      head: ['Nr.', 'Beslutning', 'Ansvar', 'Vedtatt', 'Følges opp'],
      rows: told.map(({ number, title, owner, decidedOn, followUpDate, followedUpOn }) => [
        number,
        title,
        owner ?? none,
        formatDate(decidedOn, 'table'),
        followedUpOn !== null
          ? `fulgt opp ${formatDate(followedUpOn, 'table')}`
          : followUpDate !== null
            ? formatDate(followUpDate, 'table')
            : none,
      ]),
      widths: [14, 38, 18, 15, 15],
      note,
    }),
  ]);
}

function requestSection(given: BoardListFacts, note: number): Section {
  const { requests, since, measure } = given;
  const told = requests.filter(
    ({ answeredOn, measureId }) =>
      (answeredOn === null || answeredOn >= since.date) &&
      (measure === null || measureId === measure.id),
  );
  if (told.length === 0) return facts('requests', '', []);
  return facts('requests', 'Bestillinger fra ledergruppa', [
    table({
      caption: 'Ubesvarte bestillinger, og svar siden forrige møte',
      head: ['Bestilling', 'Bedt om', 'Frist', 'Svar'],
      rows: told.map(({ text, askedOn, dueDate, answer, answeredOn }) => [
        text,
        formatDate(askedOn, 'table'),
        dueDate === null ? none : formatDate(dueDate, 'table'),
        answeredOn === null
          ? 'ikke besvart ennå'
          : `${sentence(answer)} (${formatDate(answeredOn, 'table')})`,
      ]),
      widths: [38, 14, 14, 34],
      note,
    }),
  ]);
}
