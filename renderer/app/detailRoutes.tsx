import { useParams, useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import { NotFound } from './NotFound.tsx';

const MeasureScreen = lazy(async () => ({
  default: (await import('./MeasureScreen.tsx')).MeasureScreen,
}));
const IndicatorPage = lazy(async () => ({
  default: (await import('../features/indicators/IndicatorPage.tsx')).IndicatorPage,
}));
const DefinitionPage = lazy(async () => ({
  default: (await import('../features/indicators/register/DefinitionPage.tsx')).DefinitionPage,
}));
const EvaluationPage = lazy(async () => ({
  default: (await import('../features/evaluations/EvaluationPage.tsx')).EvaluationPage,
}));
const CostSheetPage = lazy(async () => ({
  default: (await import('../features/cost-sheets/CostSheetPage.tsx')).CostSheetPage,
}));
const BriefingPage = lazy(async () => ({
  default: (await import('../features/briefings/BriefingPage.tsx')).BriefingPage,
}));
const PrintBriefingPage = lazy(async () => ({
  default: (await import('../features/briefings/PrintBriefingPage.tsx')).PrintBriefingPage,
}));
const PrintSnapshotPage = lazy(async () => ({
  default: (await import('../features/briefings/PrintBriefingPage.tsx')).PrintSnapshotPage,
}));
const SnapshotPage = lazy(async () => ({
  default: (await import('../features/briefings/SnapshotPage.tsx')).SnapshotPage,
}));
const PlanSprintPage = lazy(async () => ({
  default: (await import('../features/sprints/PlanPage.tsx')).PlanPage,
}));
const CloseSprintPage = lazy(async () => ({
  default: (await import('../features/sprints/ClosePage.tsx')).ClosePage,
}));
const ClosedSprintPage = lazy(async () => ({
  default: (await import('../features/sprints/ClosedPage.tsx')).ClosedPage,
}));
const PrintSprintPage = lazy(async () => ({
  default: (await import('../features/sprints/PrintSprintPage.tsx')).PrintSprintPage,
}));
const PrintPaperPage = lazy(async () => ({
  default: (await import('../features/papers/PrintPaperPage.tsx')).PrintPaperPage,
}));
const PrintWheelPage = lazy(async () => ({
  default: (await import('../features/year-wheel/PrintWheelPage.tsx')).PrintWheelPage,
}));

// A key per noun: no half-written text from one page may turn up on the next.
export function MeasureRoute() {
  const { measureId } = useParams({ from: '/shell/measures/$measureId' });
  if (!Number.isInteger(measureId)) return <NotFound />;
  return <MeasureScreen key={measureId} measureId={measureId} />;
}
export function IndicatorRoute() {
  const { indicatorId } = useParams({ from: '/shell/indicators/$indicatorId' });
  return <IndicatorPage key={indicatorId} indicatorId={indicatorId} />;
}
export function DefinitionRoute() {
  const { indicatorId } = useParams({ from: '/shell/indicators/$indicatorId/definition' });
  return <DefinitionPage key={indicatorId} indicatorId={indicatorId} />;
}
export function EvaluationRoute() {
  const { evaluationId } = useParams({ from: '/shell/evaluations/$evaluationId' });
  return <EvaluationPage key={evaluationId} evaluationId={evaluationId} />;
}
export function CostSheetRoute() {
  const { sheetId } = useParams({ from: '/shell/cost-sheets/$sheetId' });
  return <CostSheetPage key={sheetId} sheetId={sheetId} />;
}
export function BriefingRoute() {
  const { briefingId } = useParams({ from: '/shell/briefings/$briefingId' });
  return <BriefingPage key={briefingId} briefingId={briefingId} />;
}
export function PrintBriefingRoute() {
  const { briefingId } = useParams({ from: '/print/print/briefings/$briefingId' });
  const { version } = useSearch({ from: '/print/print/briefings/$briefingId' });
  return <PrintBriefingPage briefingId={briefingId} version={versionIn(version)} />;
}
export function PrintSnapshotRoute() {
  const { number } = useParams({ from: '/print/print/snapshots/$number' });
  const { version } = useSearch({ from: '/print/print/snapshots/$number' });
  return <PrintSnapshotPage number={number} version={versionIn(version)} />;
}
export function SnapshotRoute() {
  const { number } = useParams({ from: '/shell/snapshots/$number' });
  if (!Number.isInteger(number)) return <NotFound />;
  return <SnapshotPage key={number} number={number} />;
}

const versionIn = (text: string | undefined) => (text === 'public' ? 'public' : 'internal');

export function PlanSprintRoute() {
  const { measureId } = useParams({ from: '/shell/measures/$measureId/sprint' });
  if (!Number.isInteger(measureId)) return <NotFound />;
  return <PlanSprintPage key={measureId} measureId={measureId} />;
}
export function SprintRoute() {
  const { sprintId } = useParams({ from: '/shell/sprints/$sprintId' });
  return <ClosedSprintPage key={sprintId} sprintId={sprintId} />;
}
export function CloseSprintRoute() {
  const { sprintId } = useParams({ from: '/shell/sprints/$sprintId/close' });
  return <CloseSprintPage key={sprintId} sprintId={sprintId} />;
}
export function PrintSprintRoute() {
  const { sprintId } = useParams({ from: '/print/print/sprints/$sprintId' });
  return <PrintSprintPage sprintId={sprintId} />;
}
export function PrintPaperRoute() {
  const { kind, subject } = useParams({ from: '/print/print/papers/$kind/$subject' });
  const filter = useSearch({ from: '/print/print/papers/$kind/$subject' });
  return <PrintPaperPage kind={kind} subject={subject} filter={filter} />;
}
export function PrintWheelRoute() {
  const { year } = useParams({ from: '/print/print/year-wheel/$year' });
  return <PrintWheelPage year={Number(year)} />;
}
