import { briefingRouter } from './procedures/briefings.ts';
import { costSheetRouter } from './procedures/cost-sheets.ts';
import { decisionRouter, requestRouter } from './procedures/decisions.ts';
import { fetchRouter, importRouter, indicatorRouter } from './procedures/figures.ts';
import { localCountRouter } from './procedures/local-counts.ts';
import { challengeRouter, measureRouter, overviewRouter, planRouter } from './procedures/plan.ts';
import { privacyRouter } from './procedures/privacy.ts';
import { readingRouter } from './procedures/reading.ts';
import { boardRouter, cardRouter, evaluationRouter, historyRouter } from './procedures/work.ts';
import { workspaceRouter } from './procedures/workspace.ts';
import { router } from './trpc.ts';

/** Every call the screens can make, as `noun.verb`. */
export const appRouter = router({
  workspace: workspaceRouter,
  history: historyRouter,
  overview: overviewRouter,
  plan: planRouter,
  measure: measureRouter,
  board: boardRouter,
  card: cardRouter,
  challenge: challengeRouter,
  indicator: indicatorRouter,
  reading: readingRouter,
  localCount: localCountRouter,
  costSheet: costSheetRouter,
  import: importRouter,
  fetch: fetchRouter,
  evaluation: evaluationRouter,
  decision: decisionRouter,
  request: requestRouter,
  briefing: briefingRouter,
  privacy: privacyRouter,
});
export type AppRouter = typeof appRouter;
