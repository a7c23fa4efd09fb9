import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { CrashScreen } from './CrashScreen.tsx';
import { Gate } from './Gate.tsx';
import { NotFound } from './NotFound.tsx';
import { PrintFrame } from '../ui/PrintFrame.tsx';
import {
  BriefingRoute,
  CloseSprintRoute,
  CostSheetRoute,
  DefinitionRoute,
  EvaluationRoute,
  IndicatorRoute,
  MeasureRoute,
  PlanSprintRoute,
  PrintBriefingRoute,
  PrintPaperRoute,
  PrintSnapshotRoute,
  SnapshotRoute,
  PrintSprintRoute,
  PrintWheelRoute,
  SprintRoute,
} from './detailRoutes.tsx';
import { boardSearch } from '../features/board/boardView.ts';
import { textSearch } from './search.ts';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const shell = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Gate });
const inShell = { getParentRoute: () => shell } as const;

const overview = createRoute({
  ...inShell,
  path: '/',
  component: lazyRouteComponent(
    () => import('../features/overview/OverviewPage.tsx'),
    'OverviewPage',
  ),
});
const measureSearch = textSearch('tab', 'card', 'dialog', 'zoom');
const measure = createRoute({
  ...inShell,
  path: '/measures/$measureId',
  params: {
    parse: ({ measureId }) => ({ measureId: Number(measureId) }),
    stringify: ({ measureId }) => ({ measureId: String(measureId) }),
  },
  validateSearch: (search) => ({ ...measureSearch(search), ...boardSearch(search) }),
  component: MeasureRoute,
});
const cardSearch = textSearch('card');
const allBoard = createRoute({
  ...inShell,
  path: '/board',
  validateSearch: (search) => ({ ...cardSearch(search), ...boardSearch(search) }),
  component: lazyRouteComponent(() => import('../features/board/AllBoardPage.tsx'), 'AllBoardPage'),
});
const planSprint = createRoute({
  ...inShell,
  path: '/measures/$measureId/sprint',
  params: {
    parse: ({ measureId }) => ({ measureId: Number(measureId) }),
    stringify: ({ measureId }) => ({ measureId: String(measureId) }),
  },
  component: PlanSprintRoute,
});
const sprint = createRoute({ ...inShell, path: '/sprints/$sprintId', component: SprintRoute });
const closeSprint = createRoute({
  ...inShell,
  path: '/sprints/$sprintId/close',
  component: CloseSprintRoute,
});
const yearWheel = createRoute({
  ...inShell,
  path: '/year-wheel',
  validateSearch: textSearch('year', 'kind', 'new'),
  component: lazyRouteComponent(
    () => import('../features/year-wheel/YearWheelPage.tsx'),
    'YearWheelPage',
  ),
});
const challenges = createRoute({
  ...inShell,
  path: '/challenges',
  validateSearch: textSearch('focus', 'filter', 'ask'),
  component: lazyRouteComponent(
    () => import('../features/challenges/ChallengesPage.tsx'),
    'ChallengesPage',
  ),
});
const matrix = createRoute({
  ...inShell,
  path: '/challenges/matrix',
  component: lazyRouteComponent(
    () => import('../features/challenges/MatrixPage.tsx'),
    'MatrixPage',
  ),
});
const indicators = createRoute({
  ...inShell,
  path: '/indicators',
  validateSearch: textSearch('filter'),
  component: lazyRouteComponent(
    () => import('../features/indicators/IndicatorsPage.tsx'),
    'IndicatorsPage',
  ),
});
const indicator = createRoute({
  ...inShell,
  path: '/indicators/$indicatorId',
  component: IndicatorRoute,
});
const newIndicator = createRoute({
  ...inShell,
  path: '/indicators/new',
  validateSearch: textSearch('parent', 'area'),
  component: lazyRouteComponent(
    () => import('../features/indicators/register/NewIndicatorPage.tsx'),
    'NewIndicatorPage',
  ),
});
const definition = createRoute({
  ...inShell,
  path: '/indicators/$indicatorId/definition',
  component: DefinitionRoute,
});
const imports = createRoute({
  ...inShell,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/imports/ImportPage.tsx'), 'ImportPage'),
});
const evaluations = createRoute({
  ...inShell,
  path: '/evaluations',
  validateSearch: textSearch('measure', 'period', 'new'),
  component: lazyRouteComponent(
    () => import('../features/evaluations/EvaluationsPage.tsx'),
    'EvaluationsPage',
  ),
});
const evaluation = createRoute({
  ...inShell,
  path: '/evaluations/$evaluationId',
  component: EvaluationRoute,
});
const costSheets = createRoute({
  ...inShell,
  path: '/cost-sheets',
  validateSearch: textSearch('new'),
  component: lazyRouteComponent(
    () => import('../features/cost-sheets/CostSheetsPage.tsx'),
    'CostSheetsPage',
  ),
});
const costSheet = createRoute({
  ...inShell,
  path: '/cost-sheets/$sheetId',
  component: CostSheetRoute,
});
const registers = createRoute({
  ...inShell,
  path: '/registers',
  validateSearch: textSearch('tab', 'focus'),
  component: lazyRouteComponent(
    () => import('../features/registers/RegistersPage.tsx'),
    'RegistersPage',
  ),
});
const voices = createRoute({
  ...inShell,
  path: '/voices',
  validateSearch: textSearch('new', 'voice', 'kind', 'subject'),
  component: lazyRouteComponent(() => import('../features/voices/VoicesPage.tsx'), 'VoicesPage'),
});
const thread = createRoute({
  ...inShell,
  path: '/thread',
  validateSearch: textSearch('node', 'view'),
  component: lazyRouteComponent(() => import('../features/thread/ThreadPage.tsx'), 'ThreadPage'),
});
const decisions = createRoute({
  ...inShell,
  path: '/decisions',
  validateSearch: textSearch(
    'tab',
    'decision',
    'new',
    'title',
    'measure',
    'challenge',
    'evaluation',
    'supersedes',
  ),
  component: lazyRouteComponent(
    () => import('../features/decisions/DecisionsPage.tsx'),
    'DecisionsPage',
  ),
});
const briefings = createRoute({
  ...inShell,
  path: '/briefings',
  validateSearch: textSearch('new'),
  component: lazyRouteComponent(
    () => import('../features/briefings/BriefingsPage.tsx'),
    'BriefingsPage',
  ),
});
const briefing = createRoute({
  ...inShell,
  path: '/briefings/$briefingId',
  component: BriefingRoute,
});
const timeline = createRoute({
  ...inShell,
  path: '/timeline',
  validateSearch: textSearch('zoom'),
  component: lazyRouteComponent(
    () => import('../features/measures/timeline/TimelinePage.tsx'),
    'TimelinePage',
  ),
});
const plan = createRoute({
  ...inShell,
  path: '/plan',
  validateSearch: textSearch('view', 'revision'),
  component: lazyRouteComponent(() => import('../features/plan/PlanPage.tsx'), 'PlanPage'),
});
const settings = createRoute({
  ...inShell,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('../features/settings/SettingsPage.tsx'),
    'SettingsPage',
  ),
});
const bin = createRoute({
  ...inShell,
  path: '/bin',
  component: lazyRouteComponent(() => import('../features/bin/BinPage.tsx'), 'BinPage'),
});
const templates = createRoute({
  ...inShell,
  path: '/templates',
  component: lazyRouteComponent(
    () => import('../features/templates/TemplatesPage.tsx'),
    'TemplatesPage',
  ),
});
const cardImport = createRoute({
  ...inShell,
  path: '/card-import',
  validateSearch: textSearch('measure'),
  component: lazyRouteComponent(
    () => import('../features/card-files/CardImportPage.tsx'),
    'CardImportPage',
  ),
});
const numberedPath = {
  parse: ({ number }: { number: string }) => ({ number: Number(number) }),
  stringify: ({ number }: { number: number }) => ({ number: String(number) }),
};
const snapshot = createRoute({
  ...inShell,
  path: '/snapshots/$number',
  params: numberedPath,
  component: SnapshotRoute,
});
const elsewhere = createRoute({ ...inShell, path: '$', component: NotFound });
const print = createRoute({
  getParentRoute: () => rootRoute,
  id: 'print',
  component: () => (
    <PrintFrame>
      <Outlet />
    </PrintFrame>
  ),
});
const inPrint = { getParentRoute: () => print } as const;
const printBriefing = createRoute({
  ...inPrint,
  path: '/print/briefings/$briefingId',
  validateSearch: textSearch('version'),
  component: PrintBriefingRoute,
});
const printSnapshot = createRoute({
  ...inPrint,
  path: '/print/snapshots/$number',
  params: numberedPath,
  validateSearch: textSearch('version'),
  component: PrintSnapshotRoute,
});
const printSprint = createRoute({
  ...inPrint,
  path: '/print/sprints/$sprintId',
  component: PrintSprintRoute,
});
const printWheel = createRoute({
  ...inPrint,
  path: '/print/year-wheel/$year',
  component: PrintWheelRoute,
});

const printPaper = createRoute({
  ...inPrint,
  path: '/print/papers/$kind/$subject',
  validateSearch: boardSearch,
  component: PrintPaperRoute,
});
const printTimeline = createRoute({
  ...inPrint,
  path: '/print/timeline',
  component: lazyRouteComponent(
    () => import('../features/measures/timeline/PrintTimelinePage.tsx'),
    'PrintTimelinePage',
  ),
});

const routeTree = rootRoute.addChildren([
  shell.addChildren([
    overview,
    measure,
    allBoard,
    planSprint,
    sprint,
    closeSprint,
    yearWheel,
    challenges,
    matrix,
    indicators,
    newIndicator,
    indicator,
    definition,
    imports,
    evaluations,
    evaluation,
    costSheets,
    costSheet,
    registers,
    voices,
    thread,
    decisions,
    briefings,
    briefing,
    plan,
    timeline,
    settings,
    bin,
    templates,
    cardImport,
    snapshot,
    elsewhere,
  ]),
  print.addChildren([
    printBriefing,
    printPaper,
    printTimeline,
    printSnapshot,
    printSprint,
    printWheel,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultErrorComponent: CrashScreen,
  defaultNotFoundComponent: NotFound,
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
