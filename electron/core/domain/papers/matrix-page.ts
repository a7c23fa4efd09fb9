import type { Run } from '../../../contract/briefing-model.ts';
import { formatDate } from '../../../contract/format.ts';
import type { Matrix, MatrixRow } from '../../../contract/matrix.ts';
import type { PaperModel } from '../../../contract/papers.ts';
import { gradeWord, verdictWord } from '../../../contract/words.ts';
import { ownSource, sourceRegister, type SourceRegister } from '../briefing/sources.ts';
import { counted, facts, paper, said, table, type PaperFrame } from './frame.ts';

export interface MatrixFacts {
  frame: PaperFrame;
  matrix: Matrix;
  /** «Utdanningsdirektoratet: GSK_karakterer» by indicator id. */
  sourceOf: ReadonlyMap<string, string>;
}

const stateWord = { confirmed: 'bekreftet', proposed: 'forslag' } as const;

/** Every challenge with its measures, newest evaluation, indicators and holes, on its side. */
export function matrixPage({ frame, matrix, sourceOf }: MatrixFacts): PaperModel {
  const sources = sourceRegister();
  const note = sources.note(
    `Oppvekstplan 2024–2030, kap. 12.1, og koblingene i Dreiepunkt-fila per ${formatDate(frame.madeAt, 'table')}.`,
  );
  const own = sources.note(ownSource(frame.madeAt));
  const { rows, open, accepted } = matrix;
  return paper(frame, {
    kind: 'challenges',
    title: 'Utfordringsmatrise',
    lead: `Utfordringer, tiltak, evaluering, indikatorer og hull ${formatDate(frame.madeAt, 'long')}`,
    foot: 'Utfordringsmatrise',
    fileWord: 'Utfordringsmatrise',
    isLandscape: true,
    sources,
    sections: [
      facts('matrix', 'Utfordringene i planen', [
        said(
          `${counted(rows.length, 'utfordring', 'utfordringer')}. ${open === 0 ? 'Ingen åpne hull' : counted(open, 'åpent hull', 'åpne hull')}, og ${accepted === 0 ? 'ingen' : accepted} som gruppa har latt stå åpne med en grunn.`,
          own,
        ),
        table({
          caption: 'Utfordringer × tiltak × evaluering × indikatorer',
          head: ['Utfordring', 'Tiltak og siste evaluering', 'Indikatorer og siste tall', 'Hull'],
          rows: rows.map((row) => [
            `${row.id}\u00a0 ${row.shortName}`,
            measureRuns(row),
            indicatorRuns(row, sourceOf, sources),
            gapRuns(row),
          ]),
          widths: [16, 24, 33, 27],
          note,
        }),
      ]),
    ],
  });
}

function measureRuns({ measures }: MatrixRow): Run[] {
  return lines(
    measures.map(({ measureId, name, state, evaluation }) => [
      { text: `${measureId}\u00a0${name}`, isStrong: true },
      {
        text: ` (${stateWord[state]}): ${evaluation ? `${verdictWord[evaluation.verdict]}, ${evaluation.periodLabel}` : 'ikke evaluert'}`,
      },
    ]),
    'Ingen tiltak',
  );
}

function indicatorRuns(
  { indicators }: MatrixRow,
  sourceOf: MatrixFacts['sourceOf'],
  sources: SourceRegister,
): Run[] {
  return lines(
    indicators.map(({ indicatorId, name, grade, state, latest, trend, waitingFor }) => {
      const source = sourceOf.get(indicatorId);
      return [
        { text: `${name} (${gradeWord[grade]}, ${stateWord[state]}): ` },
        latest === null
          ? { text: waitingFor }
          : { text: latest, isStrong: true, ...(source ? { note: sources.note(source) } : {}) },
        ...(trend === null ? [] : [{ text: `. ${trend}` }]),
      ];
    }),
    'Ingen indikator',
  );
}

function gapRuns({ gaps }: MatrixRow): Run[] {
  return lines(
    gaps.map(({ kind, title, why, reason }) => {
      // The row itself is the challenge; the rest of the reason stands on the screen.
      const [short = why] = why.split(/(?<=[.]) /);
      const hole = kind.startsWith('challenge') ? short : `${title}: ${short}`;
      return [{ text: reason === null ? hole : `${hole} Bevisst tomt: ${reason}` }];
    }),
    'Ingen hull',
  );
}

/** Each on a line of its own. */
function lines(all: Run[][], empty: string): Run[] {
  if (all.length === 0) return [{ text: empty }];
  return all.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs]));
}
