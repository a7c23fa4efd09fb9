import type { Block, Run, Section } from '../../../contract/briefing-model.ts';
import type { Evaluation } from '../../../contract/evaluations.ts';
import { capital, countOf, countWord, formatDate, joinWords } from '../../../contract/format.ts';
import type { MeasureSummary } from '../../../contract/measures.ts';
import { blocksOf } from '../../../contract/rich-text.ts';
import { stageWord, stateWord, verdictWord } from '../../../contract/words.ts';
import type { BriefingFacts } from './facts.ts';
import { headings } from './presets.ts';
import { ownSource, type SourceRegister } from './sources.ts';
import { sentence } from './sentence.ts';
import { labelled } from './written.ts';

type Builder = (facts: BriefingFacts, sources: SourceRegister) => Section;

const notStated = 'ikke oppgitt';
const notWritten = 'ikke skrevet';

/** One line for each measure: stage, state, what it waits for and where it stands in words. */
export const measuresSection: Builder = ({ measures, waiting, madeAt }, sources) => ({
  id: 'measures',
  kind: 'measures',
  heading: `De ${countWord(measures.length)} tiltakene`,
  nature: 'fact',
  blocks: [
    {
      kind: 'table',
      caption: 'Steg og status for hvert tiltak',
      head: ['Tiltak', 'Steg', 'Status', 'Venter\u00a0på', 'Situasjonen'],
      rows: measures.map((measure): Run[][] => [
        [{ text: `${measure.id}\u00a0${measure.shortName}` }],
        ...stageAndState(measure),
        [{ text: waitingText(waiting, measure) }],
        [{ text: measure.status?.line ?? `Oppstart ifølge planen: ${measure.startText}` }],
      ]),
      numeric: [],
      note: sources.note(ownSource(madeAt)),
    },
  ],
});

function stageAndState({ status }: MeasureSummary): Run[][] {
  return [
    [{ text: status ? stageWord[status.stage] : notStated }],
    [{ text: status ? stateWord[status.state] : notStated }],
  ];
}

/** What a measure waits for: the longest first, and how much more there is. */
function waitingText(
  waiting: BriefingFacts['waiting'],
  { id, status }: Pick<MeasureSummary, 'id' | 'status'>,
): string {
  const [oldest, ...more] = waiting
    .filter((one) => one.measureId === id)
    .toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1));
  if (!oldest) return status?.state === 'waiting' ? 'se situasjonen' : 'ingen';
  const { waitingOn, days } = oldest;
  const since = days === null ? '' : `, ${days}\u00a0${days === 1 ? 'dag' : 'dager'}`;
  return `${waitingOn}${since}${more.length === 0 ? '' : `, og ${countWord(more.length)} til`}`;
}

/** One measure on its own page: the adopted words, where it stands, and what is under way. */
export const measureSection: Builder = ({ measure, waiting, madeAt }, sources) => {
  const section: Section = {
    ...{ id: 'measure', kind: 'measure', heading: headings.measure, nature: 'fact', blocks: [] },
  };
  if (!measure) return section;
  const { detail, active } = measure;
  const own = sources.note(ownSource(madeAt));
  const plan = sources.note(`${detail.reference.replace(/\.+$/, '')}.`);
  const facts: [string, string][] = [
    ['Ansvar (vedtatt)', detail.responsible],
    ['Prosjektleder', detail.leader ?? 'ikke utpekt'],
    ['Oppstart (vedtatt)', detail.startText],
    ['Steg', detail.status ? stageWord[detail.status.stage] : notStated],
    ['Status', detail.status ? stateWord[detail.status.state] : notStated],
    ['Venter\u00a0på', waitingText(waiting, detail)],
  ];
  section.heading = `Tiltak ${detail.id}: ${detail.shortName}`;
  section.blocks = [
    { kind: 'paragraph', runs: [{ text: `«${detail.adoptedText.trim()}»`, note: plan }] },
    ...(detail.status
      ? [{ kind: 'paragraph' as const, runs: [{ text: detail.status.line, note: own }] }]
      : []),
    {
      kind: 'table',
      caption: `Tiltak ${detail.id} per ${formatDate(madeAt, 'long')}`,
      head: facts.map(([label]) => label),
      rows: [facts.map(([, value]) => [{ text: value }])],
      numeric: [],
      note: own,
    },
    ...activeTable(active, own),
  ];
  return section;
};

function activeTable(
  active: NonNullable<BriefingFacts['measure']>['active'],
  note: number,
): Block[] {
  if (active.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Arbeid som pågår',
      head: ['Oppgave', 'Hva', 'Ansvar', 'Frist'],
      rows: active.map(({ code, title, owner, dueDate }) => [
        [{ text: code }],
        [{ text: title }],
        [{ text: owner ?? 'ingen' }],
        [{ text: dueDate ? formatDate(dueDate, 'table') : 'ingen' }],
      ]),
      numeric: [],
      note,
    },
  ];
}

/** Challenges nobody works on: gaps are content. */
export const gapsSection: Builder = ({ gaps, madeAt }, sources) => {
  const note = sources.note(
    `Oppvekstplan 2024–2030, kap. 12.1, og koblingene i Dreiepunkt-fila per ${formatDate(madeAt, 'table')}.`,
  );
  const text =
    gaps.ids.length === 0
      ? `Alle ${gaps.total} utfordringer har tiltak, eller er bevisst uten.`
      : `${capital(countOf(gaps.ids.length, gaps.total))} utfordringer har ikke noe tiltak: ${joinWords(gaps.names.map((name, i) => `${name} (${gaps.ids[i]})`))}.`;
  return {
    ...{ id: 'gaps', kind: 'gaps', heading: headings.gaps, nature: 'fact' },
    blocks: [{ kind: 'paragraph', runs: [{ text, note }] }],
  };
};

const notEvaluated =
  'Ingen tiltak er evaluert ennå. Planen krever at alle nye tiltak evalueres underveis.';

/** The newest finished evaluation of each measure, with its verdict and what was learned. */
export const evaluationsSection: Builder = ({ evaluations, briefing, madeAt }, sources) => {
  const section = {
    id: 'evaluations',
    kind: 'evaluations',
    heading: headings.evaluations,
    nature: 'fact',
  } as const;
  // On two pages there is no room to say again what the measures' own lines already show.
  if (evaluations.length === 0 && briefing.kind === 'leadership') return { ...section, blocks: [] };
  if (evaluations.length === 0)
    return { ...section, blocks: [{ kind: 'paragraph', runs: [{ text: notEvaluated }] }] };
  const note = sources.note(ownSource(madeAt));
  const blocks = evaluations.every(isRunning)
    ? [ownList(evaluations.map((one) => runningLine(one, note)))]
    : evaluations.flatMap((one) => evaluated(one, note, sources));
  return { ...section, blocks };
};

/** A list or a table in what was learned stands as it was written, below a line for its measure. */
function evaluated(evaluation: Evaluation, note: number, sources: SourceRegister): Block[] {
  if (isRunning(evaluation)) return [ownList([runningLine(evaluation, note)])];
  return [
    ownList([[{ ...verdictRun(evaluation), note }]]),
    ...labelled('Lærte', evaluation.learned, notWritten, sources),
    ...labelled('Endrer', evaluation.change, notWritten, sources),
  ];
}

function runningLine(evaluation: Evaluation, note: number): Run[] {
  const { learned, change } = evaluation;
  const text = ` Lærte: ${sentence(learned)} Endrer: ${sentence(change)}`;
  return [verdictRun(evaluation), { text, note }];
}

function verdictRun({ measureId, periodLabel, verdict }: Evaluation): Run {
  const word = verdict ? verdictWord[verdict] : 'utkast';
  return { text: `Tiltak ${measureId}, ${periodLabel}: ${word}.`, isStrong: true };
}

function isRunning({ learned, change }: Evaluation): boolean {
  const blocks = [...blocksOf(learned), ...blocksOf(change)];
  return blocks.every(({ kind }) => kind !== 'list' && kind !== 'table');
}

function ownList(items: Run[][]): Block {
  return { kind: 'list', isOrdered: false, items };
}

/** What the leadership has asked for: the open ones with their date, the answered ones with the answer. */
export const requestsSection: Builder = ({ requests, changes, madeAt }, sources) => {
  const since = changes.since;
  const told = requests.filter(
    ({ answeredOn }) => answeredOn === null || since === null || answeredOn >= since.slice(0, 10),
  );
  const section = {
    id: 'requests',
    kind: 'requests',
    heading: headings.requests,
    nature: 'fact',
  } as const;
  if (told.length === 0) return { ...section, blocks: [] };
  return {
    ...section,
    blocks: [
      {
        kind: 'table',
        caption: 'Hva ledergruppa har bedt om, og svaret',
        head: ['Bestilling', 'Bedt om', 'Frist', 'Svar'],
        rows: told.map(({ text, askedOn, dueDate, answer, answeredOn }) => [
          [{ text }],
          [{ text: formatDate(askedOn, 'table') }],
          [{ text: dueDate ? formatDate(dueDate, 'table') : 'ingen' }],
          [
            {
              text:
                answeredOn === null
                  ? 'ikke\u00a0besvart\u00a0ennå'
                  : `${sentence(answer)} (${formatDate(answeredOn, 'table')})`,
            },
          ],
        ]),
        numeric: [],
        note: sources.note(ownSource(madeAt)),
      },
    ],
  };
};
