import type { Block, Run, Section } from '../../../contract/briefing-model.ts';
import type { Decision } from '../../../contract/decisions.ts';
import { dependencySentences } from '../../../contract/dependency-sentences.ts';
import type { Evaluation } from '../../../contract/evaluations.ts';
import {
  capital,
  counted,
  countWord,
  formatDate,
  halfYearLabel,
  joinWords,
} from '../../../contract/format.ts';
import { halfYearIndex } from '../../../contract/half-years.ts';
import type { IndicatorDetail } from '../../../contract/indicators.ts';
import type { MeasureDetail } from '../../../contract/measures.ts';
import type { PaperModel } from '../../../contract/papers.ts';
import type { Participant } from '../../../contract/participants.ts';
import { riskLevel, riskProduct, type Risk } from '../../../contract/risks.ts';
import type { StageGoal } from '../../../contract/stage-goals.ts';
import type { StageEntry } from '../../../contract/stages.ts';
import { entryStages } from '../../../contract/vocabulary.ts';
import {
  gateWord,
  goalWord,
  riskLevelWord,
  stageWord,
  stateWord,
  verdictWord,
} from '../../../contract/words.ts';
import { sentence } from '../briefing/sentence.ts';
import {
  indicatorSource,
  ownSource,
  sourceRegister,
  type SourceRegister,
} from '../briefing/sources.ts';
import { facts, labelled, paper, said, table, type PaperFrame } from './frame.ts';

/** Everything one measure's page says. */
export interface MeasurePageFacts {
  frame: PaperFrame;
  /** The half-year today lies in: «2026H». */
  halfYear: string;
  detail: MeasureDetail;
  goals: StageGoal[];
  participants: Participant[];
  board: { columns: { name: string; count: number }[]; waiting: number; late: number };
  risks: Risk[];
  /** Those that have figures, the measure's own order. */
  indicators: IndicatorDetail[];
  withoutFigures: string[];
  /** The newest finished one. */
  evaluation: Evaluation | null;
  /** Newest first. */
  decisions: Decision[];
  stages: StageEntry[];
}

const notNamed = 'ikke utpekt';
const notStated = 'ikke oppgitt';
/** As many as one page has room for beside the rest; what is left out is counted in words. */
const most = { goals: 3, risks: 3, indicators: 3, decisions: 3 };

/** One measure on one page: what it shall reach, where it stands, and what comes next. */
export function measurePage(given: MeasurePageFacts): PaperModel {
  const { frame, detail } = given;
  const sources = sourceRegister();
  const plan = sources.note(`${detail.reference.replace(/\.+$/, '')}.`);
  const own = sources.note(ownSource(frame.madeAt));
  return paper(frame, {
    kind: 'measure',
    title: `Tiltak ${detail.id}: ${detail.name}`,
    lead: `Status ${formatDate(frame.madeAt, 'long')} · strategi: ${detail.strategy}`,
    foot: `Tiltak ${detail.id}`,
    fileWord: `Tiltak-${detail.id}`,
    pageBudget: 1,
    sources,
    sections: [
      facts('goal', 'Mål og status', [
        { kind: 'paragraph', runs: [{ text: `«${detail.adoptedText.trim()}»`, note: plan }] },
        statusLine(detail, own),
        rolesTable(detail, own),
        ...people(given, own),
        ...dependencies(detail, plan),
      ]),
      facts('goals', 'Etappemål og neste port', [
        ...goalBlocks(given, own),
        labelled('Neste port', nextGate(given), own),
      ]),
      facts('board', 'Tavla i tall', [boardTable(given, own)]),
      facts('risks', 'Risiko', riskBlocks(given, own)),
      facts('indicators', 'Indikatorer', indicatorBlocks(given, sources, own)),
      ...latest(given, own),
    ],
  });
}

function statusLine({ status }: MeasureDetail, note: number): Block {
  return status
    ? said(status.line, note)
    : said('Gruppa har ikke sagt hvor tiltaket står. Status er ikke satt.');
}

function rolesTable(detail: MeasureDetail, note: number): Block {
  const { responsible, owner, leader, startText, status } = detail;
  return table({
    caption: 'Roller og steg',
    head: ['Ansvar (vedtatt)', 'Prosjekteier', 'Prosjektleder', 'Oppstart', 'Steg', 'Tilstand'],
    rows: [
      [
        responsible,
        owner ?? notNamed,
        leader ?? notNamed,
        startText,
        status ? stageWord[status.stage] : notStated,
        status ? stateWord[status.state] : notStated,
      ],
    ],
    note,
  });
}

function people({ participants }: MeasurePageFacts, note: number): Block[] {
  if (participants.length === 0) return [];
  const names = participants.map(
    ({ actorName, role, share }) =>
      `${actorName} (${role}${share === null ? '' : `, ${share}\u00a0%`})`,
  );
  return [labelled('Deltar', `${joinWords(names)}.`, note)];
}

/** This half-year and the coming ones; a goal that was not reached stays until it is closed. */
function goalBlocks({ goals, halfYear }: MeasurePageFacts, note: number): Block[] {
  const now = halfYearIndex(halfYear);
  const told = goals.filter((goal) => goal.state === 'open' || halfYearIndex(goal.halfYear) >= now);
  if (told.length === 0)
    return [said(`Ingen etappemål er satt for ${halfYearLabel(halfYear)} eller senere.`)];
  return [
    {
      kind: 'list',
      isOrdered: false,
      items: told.slice(0, most.goals).map(({ halfYear: half, text, state, outcome }): Run[] => [
        { text: `${capital(halfYearLabel(half))}: `, isStrong: true },
        {
          text: `${sentence(text)} ${goalWord[state]}.${outcome ? ` ${sentence(outcome)}` : ''}`,
          note,
        },
      ]),
    },
    ...more(
      told.length - most.goals,
      { one: 'etappemål', many: 'etappemål', gender: 'neuter' },
      note,
    ),
  ];
}

function boardTable({ board }: MeasurePageFacts, note: number): Block {
  const counts = [...board.columns.map(({ count }) => count), board.waiting, board.late];
  return table({
    caption: 'Oppgaver etter kolonne, og hvor mange som venter eller er over fristen',
    head: ['Oppgaver', ...board.columns.map(({ name }) => name), 'Venter', 'Over\u00a0frist'],
    rows: [['Antall', ...counts.map(String)]],
    numeric: counts.map((_, at) => at + 1),
    // As wide as its name, so that no column's name is broken.
    widths: [10, ...board.columns.map(({ name }) => Math.max(7, name.length)), 8, 11],
    note,
  });
}

function riskBlocks({ risks }: MeasurePageFacts, note: number): Block[] {
  const open = risks.filter(({ state }) => state !== 'closed');
  if (open.length === 0) return [said('Ingen åpne risikoer er ført.')];
  return [
    table({
      caption: 'De største åpne risikoene, etter sannsynlighet og konsekvens',
      head: ['Risiko', 'Nivå', 'Hva vi gjør', 'Eier'],
      rows: open
        .slice(0, most.risks)
        .map((risk) => [
          risk.text,
          riskLevelWord[riskLevel(riskProduct(risk))],
          sentence(risk.action) || 'ingen tiltak ennå',
          risk.owner ?? notNamed,
        ]),
      widths: [42, 8, 34, 16],
      note,
    }),
    ...more(open.length - most.risks, { one: 'risiko', many: 'risikoer' }, note),
  ];
}

function dependencies(detail: MeasureDetail, note: number): Block[] {
  const { sentences, conflicts, awaited } = dependencySentences(detail.id, detail.dependencies);
  const all = [...sentences, ...awaited, ...conflicts];
  return all.length === 0 ? [] : [labelled('Avhengigheter', all.join(' '), note)];
}

/** One sentence for each with its own source; a figure that is missing is named, never passed over. */
function indicatorBlocks(
  { indicators, withoutFigures }: MeasurePageFacts,
  sources: SourceRegister,
  own: number,
): Block[] {
  const told = indicators.slice(0, most.indicators).map((indicator): Run[] => [
    { text: `${indicator.shortName}: `, isStrong: true },
    ...withNote(
      indicator.sentence.map(({ text, strong }) => ({
        text,
        ...(strong ? { isStrong: true } : {}),
      })),
      sources.note(indicatorSource(indicator)),
    ),
  ]);
  const rest = indicators.slice(most.indicators).map(({ shortName }) => shortName);
  const lines = [
    ...(rest.length > 0 ? [`Har også tall: ${joinWords(rest)}.`] : []),
    ...(withoutFigures.length > 0 ? [`Tall mangler ennå for ${fewNames(withoutFigures)}.`] : []),
    ...(told.length === 0 && withoutFigures.length === 0
      ? ['Ingen indikator følger dette tiltaket.']
      : []),
  ];
  return [
    ...(told.length > 0 ? [{ kind: 'list' as const, isOrdered: false, items: told }] : []),
    ...(lines.length > 0 ? [said(lines.join(' '), own)] : []),
  ];
}

/** Evaluation and decisions share a heading: what has been learned, and what was done with it. */
function latest({ evaluation, decisions }: MeasurePageFacts, note: number): Section[] {
  const verdict = evaluation?.verdict ? verdictWord[evaluation.verdict] : 'uten konklusjon';
  const told = decisions.slice(0, most.decisions);
  return [
    facts('latest', 'Siste evaluering og beslutninger', [
      evaluation
        ? labelled(
            `Evaluert ${evaluation.periodLabel}, ${verdict}`,
            `Lærte: ${sentence(evaluation.learned)} Endrer: ${sentence(evaluation.change)}`,
            note,
          )
        : said('Tiltaket er ikke evaluert ennå. Planen krever at alle tiltak evalueres underveis.'),
      ...(told.length === 0
        ? [said('Ingen beslutninger er ført på tiltaket.')]
        : [
            {
              kind: 'list' as const,
              isOrdered: false,
              items: told.map(({ number, title, decidedOn }): Run[] => [
                { text: `${number}: `, isStrong: true },
                { text: `${title} (${formatDate(decidedOn, 'medium')}).`, note },
              ]),
            },
          ]),
      ...more(decisions.length - most.decisions, { one: 'beslutning', many: 'beslutninger' }, note),
    ]),
  ];
}

/** The door the measure comes to next, what is left before it, and what was said there. */
function nextGate({ detail, stages }: MeasurePageFacts): string {
  const at = entryStages.findIndex((stage) => stage === detail.status?.stage);
  const next = entryStages[at + 1];
  const entry = stages.find(({ stage }) => stage === next);
  if (!next || !entry) return 'Tiltaket er i drift. Det er ingen flere porter.';
  const left = entry.tests.filter(({ passedOn }) => passedOn === null);
  const when = entry.plannedFrom
    ? `planlagt ${halfYearLabel(entry.plannedFrom)}`
    : 'uten planlagt halvår';
  const tests =
    left.length === 0
      ? 'Alle krav er oppfylt.'
      : `${entry.tests.length - left.length} av ${entry.tests.length} krav er oppfylt. Gjenstår: ${left.map(({ text }) => text).join('; ')}.`;
  const gate = entry.gate
    ? ` ${entry.gate.decidedBy} ${formatDate(entry.gate.decidedOn, 'medium')}: ${gateWord[entry.gate.outcome].toLocaleLowerCase('nb')}. ${sentence(entry.gate.grounds)}`
    : '';
  return `${stageWord[next]}, ${when}. ${tests}${gate}`;
}

function more(count: number, noun: Parameters<typeof counted>[1], note: number): Block[] {
  return count > 0 ? [said(`Og ${counted(count, noun)} til i Dreiepunkt.`, note)] : [];
}

/** All of a few; of many only how many there are. */
function fewNames(names: readonly string[]): string {
  return names.length <= 4 ? joinWords(names) : `${countWord(names.length)} indikatorer`;
}

function withNote(runs: Run[], note: number): Run[] {
  return runs.map((run, at) => (at === runs.length - 1 ? { ...run, note } : run));
}
