import type { PlanChapter, PlanEntry } from '../../../contract/plan.ts';
import type { SnapshotRow } from '../../domain/plan-snapshot.ts';
import type { Context } from '../context.ts';
import { revisionSnapshot } from './revisions.ts';

const chapters = [
  ['values', 1, 'Verdier'],
  ['goals', 1, 'Mål og prinsipper'],
  ['ambitions', 1, 'Ambisjoner'],
  ['questions', 1, 'Fire spørsmål'],
  ['areas', 1, 'Hovedområder'],
  ['models', 2, 'Modeller og samarbeid'],
  ['factors', 2, 'Risiko og beskyttelse'],
  ['levels', 2, 'Nivåer i forebygging'],
  ['offers', 2, 'Tilbud'],
  ['challenges', 2, 'Utfordringer'],
  ['measures', 2, 'Tiltak'],
] as const;

/** The plan as one revision keeps it, chapter by chapter; nothing in it links to the work of today. */
export function readRevision(context: Context, revisionId: string): PlanChapter[] {
  const snapshot = revisionSnapshot(context, revisionId);
  const points = snapshot['points'] ?? [];
  return chapters.map(([id, part, heading]) => ({
    ...{ id, part, heading, intro: '' },
    entries: (snapshot[id] ?? []).flatMap((row) => [
      entry(id, row),
      ...(id === 'ambitions'
        ? points
            .filter((point) => point['ambitionId'] === row.id)
            .map((point) => entry('points', point))
        : []),
    ]),
  }));
}

const verbatim = ['points', 'questions', 'factors', 'challenges', 'measures'];
const say = (row: SnapshotRow, field: string): string => String(row[field] ?? '');

function entry(section: string, row: SnapshotRow): PlanEntry {
  const isMeasure = section === 'measures';
  const isGoal = section === 'goals';
  const hasNumber = ['ambitions', 'points', 'areas', 'challenges', 'factors'].includes(section);
  return {
    id: isMeasure ? `T${row.id}` : String(row.id),
    label: isMeasure ? `Tiltak ${row.id}` : hasNumber ? String(row.id) : say(row, 'word'),
    title: say(row, 'title') || say(row, 'name') || (isGoal ? say(row, 'text') : ''),
    text: [isGoal ? '' : say(row, 'summary') || say(row, 'text') || say(row, 'adoptedText')]
      .concat(isMeasure ? say(row, 'adoptedDescription') : [])
      .filter(Boolean)
      .join('\n\n'),
    isVerbatim: verbatim.includes(section),
    reference: isMeasure
      ? `${row.reference}. Strategi: ${say(row, 'strategy')}. Ansvar: ${say(row, 'responsible')}. Oppstart: ${say(row, 'startText')}.`
      : row.reference,
    links: [],
  };
}
