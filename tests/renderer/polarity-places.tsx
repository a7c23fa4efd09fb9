import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { BriefingModel } from '../../electron/contract/briefing-model.ts';
import type { ChallengeRow as Challenge } from '../../electron/contract/challenges.ts';
import type { LineChartModel } from '../../electron/contract/charts.ts';
import type { IndicatorRow } from '../../electron/contract/indicators.ts';
import type { Matrix } from '../../electron/contract/matrix.ts';
import type { Overview } from '../../electron/contract/overview.ts';
import type { PaperModel } from '../../electron/contract/papers.ts';
import { Bars } from '../../renderer/charts/Bars.tsx';
import { ChartLegend } from '../../renderer/charts/ChartLegend.tsx';
import { EndLabels } from '../../renderer/charts/EndLabels.tsx';
import { frameOf } from '../../renderer/charts/frame.ts';
import { FlagRings, LevelLines, TargetLine } from '../../renderer/charts/LevelLines.tsx';
import { PointMarks } from '../../renderer/charts/PointMarks.tsx';
import { WindowBars } from '../../renderer/charts/WindowBars.tsx';
import { DocumentSheet } from '../../renderer/ui/document/DocumentSheet.tsx';
import { ChallengeRow } from '../../renderer/features/challenges/ChallengeRow.tsx';
import { MatrixRow } from '../../renderer/features/challenges/MatrixRow.tsx';
import { PanelIndicators } from '../../renderer/features/challenges/PanelIndicators.tsx';
import { IndicatorBody } from '../../renderer/features/indicators/IndicatorBody.tsx';
import { Eyebrow } from '../../renderer/features/indicators/IndicatorHead.tsx';
import { IndicatorTable } from '../../renderer/features/indicators/IndicatorTable.tsx';
import { tableRows, toTsv } from '../../renderer/features/indicators/tableRows.ts';
import { IndicatorsTab } from '../../renderer/features/measures/IndicatorsTab.tsx';
import { FigureCard } from '../../renderer/features/overview/FigureCard.tsx';
import { newFile } from '../support/figures-file.ts';
import { rendered } from './rendered.tsx';

type File = ReturnType<typeof newFile>;
/** What is shown, by where it is shown. */
export type Places = Record<string, string>;

const schoolYear = (at: number) => `${2006 + at}-${String(7 + at).padStart(2, '0')}`;
/** The three that must fall: school absence in median and mean, low income, psychological complaints. */
const headlines: Record<string, (at: number) => string> = {
  'absence-g10-median-days': schoolYear,
  'absence-g10-mean-days': schoolYear,
  // Windows that share no year: only they are tested.
  'low-income-0-17': (at) => `${1988 + 3 * at}-${1990 + 3 * at}`,
  'mental-complaints-lower-secondary': (at) => String(2008 + at),
};
export const ids = Object.keys(headlines);

/** A new file with the same figures for each of them, and for the county and the country beside it. */
export function fileWith(own: readonly number[], others: readonly number[]): File {
  const file = newFile();
  for (const [id, code] of Object.entries(headlines)) {
    const figures = (values: readonly number[]) =>
      Object.fromEntries(values.map((value, at) => [code(at), value]));
    file.publish(id, `${id}.csv`, {
      '3305': figures(own),
      '06': figures(others),
      '30': figures(others),
      '33': figures(others),
      '0': figures(others),
    });
  }
  return file;
}

/** The parts of the screens that show a figure, as HTML, and what is copied from them. */
export async function screens(file: File): Promise<Places> {
  const { app, query } = file;
  const rows = await query<IndicatorRow[]>('indicator.list');
  const overview = await query<Overview>('overview.get');
  const matrix = await query<Matrix>('challenge.matrix');
  const challenges = (await query<{ rows: Challenge[] }>('challenge.list')).rows;
  const nothing = () => undefined;
  const links = ids.map((id) => ({ id, name: id, challengeId: 'U01' }));
  const shown: Places = {
    barometer: await rendered(
      app,
      <table>
        <IndicatorTable all={rows} shown={rows.filter(({ id }) => ids.includes(id))} />
      </table>,
    ),
    overview: await rendered(app, <FigureCard {...overview} />),
    matrix: await rendered(
      app,
      matrix.rows.map((row) => (
        <MatrixRow key={row.id} row={row} onAccept={nothing} onReopen={nothing} />
      )),
    ),
    challenges: await rendered(
      app,
      challenges.map((row) => (
        <div key={row.id}>
          <ChallengeRow
            {...{ row, measures: [], indicatorNames: new Map(), isActive: false, isChosen: true }}
            {...{ onFocus: nothing, onOpen: nothing, onKeyDown: nothing }}
          />
          <PanelIndicators row={row} onChoose={nothing} onEdit={nothing} />
        </div>
      )),
    ),
    measure: await rendered(app, <IndicatorsTab indicators={links} />),
    thread: JSON.stringify(await query('thread.get')),
  };
  for (const id of ids) {
    const detail = await file.detail(id);
    const reading = await file.reading(id);
    const { run, limits, mean, forecast, deviation, line } = reading;
    shown[`page ${id}`] = await rendered(
      app,
      <>
        <Eyebrow detail={detail} />
        <IndicatorBody detail={detail} reading={reading} />
      </>,
    );
    const views = [line, run?.model, limits?.model, mean?.model, forecast?.model, deviation?.model];
    shown[`views ${id}`] = await rendered(
      app,
      views.map((model, at) => model?.kind === 'line' && <Marks key={at} model={model} />),
    );
    shown[`words ${id}`] = JSON.stringify([
      ...[detail.sentence.map(({ text }) => text).join(''), detail.verdict, deviation?.sentence],
      ...[run?.sentences, limits?.sentences, mean?.sentence, forecast?.sentence],
    ]);
    shown[`copy ${id}`] = toTsv(detail, tableRows(detail), 'År');
  }
  return shown;
}

/** Every export that holds a figure: text, or the XML inside. */
export async function exports(file: File): Promise<Places> {
  const bytes = async (path: string) => {
    const answer = await file.app.handler(new Request(`http://core.invalid/files/${path}`));
    if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const parts = async (path: string) =>
    Object.entries(unzipSync(await bytes(path)))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([, part]) => strFromU8(part))
      .join('\n');
  const shown: Places = {
    'matrix xlsx': await parts('matrix/xlsx'),
    'matrix csv': strFromU8(await bytes('matrix/csv')),
  };
  const { id } = await file.mutate<{ id: string }>('briefing.create', {});
  const chosen = { briefingId: id, indicators: ids, ask: 'Tallene tas til orientering.' };
  const { revision } = await file.query<{ revision: number }>('briefing.get', { briefingId: id });
  await file.mutate('briefing.update', { ...chosen, revision });
  const model = await file.query<BriefingModel>('briefing.model', { briefingId: id });
  expect(model.sections.filter((section) => section.kind === 'figure')).toHaveLength(4);
  shown['briefing model'] = JSON.stringify(model);
  shown['briefing print page'] = await rendered(file.app, <DocumentSheet model={model} />);
  for (const format of ['docx', 'pptx', 'xlsx'])
    shown[`briefing ${format}`] = await parts(`briefings/${id}/${format}`);
  for (const format of ['md', 'json'])
    shown[`briefing ${format}`] = strFromU8(await bytes(`briefings/${id}/${format}`));
  for (const [kind, subject] of [
    ['indicator', 'low-income-0-17'],
    ['indicator', 'absence-g10-median-days'],
    ['challenges', 'all'],
    ['measure', '2'],
  ] as const) {
    const paper = await file.query<PaperModel>('paper.get', { kind, subject });
    const name = `paper of ${subject}`;
    shown[kind === 'indicator' ? `${name} print page` : name] = await rendered(
      file.app,
      <DocumentSheet model={paper} />,
    );
    if (kind === 'indicator') shown[`${name} docx`] = await parts(`papers/${kind}/${subject}/docx`);
  }
  return shown;
}

/** Everything of a chart that is drawn by the app itself: bars, points, levels, names and legend. */
function Marks({ model }: { model: LineChartModel }) {
  const parts = { model, frame: frameOf(model, 600, 330) };
  const chosen = { focused: null, onPoint: null };
  return (
    <>
      <ChartLegend model={model} />
      <svg>
        {model.form === 'bars' ? (
          <Bars {...parts} {...chosen} />
        ) : (
          <PointMarks {...parts} {...chosen} />
        )}
        <WindowBars {...parts} />
        <LevelLines {...parts} />
        <TargetLine {...parts} />
        <FlagRings {...parts} />
        <EndLabels {...parts} />
      </svg>
    </>
  );
}
