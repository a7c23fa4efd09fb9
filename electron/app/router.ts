import { appLogRouter } from './procedures/app-log.ts';
import { briefingRouter } from './procedures/briefings.ts';
import {
  attachmentRouter,
  binRouter,
  cardCommentRouter,
  cardDependencyRouter,
  cardLinkRouter,
  checklistItemRouter,
  labelRouter,
} from './procedures/card-content.ts';
import { gapRouter, threadRouter } from './procedures/chain.ts';
import { cardFileRouter } from './procedures/card-files.ts';
import { costSheetRouter } from './procedures/cost-sheets.ts';
import { decisionRouter, requestRouter } from './procedures/decisions.ts';
import { fetchRouter, importRouter } from './procedures/figures.ts';
import { evaluationRouter, promptRouter, voiceRouter } from './procedures/evaluations.ts';
import { draftRouter } from './procedures/drafts.ts';
import { dutyRouter } from './procedures/duties.ts';
import { comparisonRouter, indicatorRouter } from './procedures/indicators.ts';
import { localCountRouter } from './procedures/local-counts.ts';
import {
  deliverableRouter,
  measureRouter,
  participantRouter,
  riskRouter,
  stageGoalRouter,
  stageRouter,
} from './procedures/measures.ts';
import { challengeRouter, overviewRouter, planRouter } from './procedures/plan.ts';
import { paperRouter } from './procedures/papers.ts';
import { privacyRouter } from './procedures/privacy.ts';
import {
  checkRouter,
  competenceRouter,
  factorRouter,
  ladderRouter,
  modelRouter,
  offerRouter,
} from './procedures/registers.ts';
import { readingRouter } from './procedures/reading.ts';
import { milestoneRouter, timelineRouter, waveRouter } from './procedures/timeline.ts';
import { experimentRouter, sprintRouter } from './procedures/sprints.ts';
import { boardRouter, cardRouter, historyRouter } from './procedures/work.ts';
import { strikeRouter } from './procedures/strikes.ts';
import { templateRouter } from './procedures/templates.ts';
import { searchRouter } from './procedures/search.ts';
import { workspaceRouter } from './procedures/workspace.ts';
import { router } from './trpc.ts';

/** Every call the screens can make, as `noun.verb`. */
export const appRouter = router({
  workspace: workspaceRouter,
  appLog: appLogRouter,
  history: historyRouter,
  strike: strikeRouter,
  overview: overviewRouter,
  plan: planRouter,
  measure: measureRouter,
  stage: stageRouter,
  stageGoal: stageGoalRouter,
  deliverable: deliverableRouter,
  risk: riskRouter,
  participant: participantRouter,
  timeline: timelineRouter,
  milestone: milestoneRouter,
  wave: waveRouter,
  board: boardRouter,
  card: cardRouter,
  checklistItem: checklistItemRouter,
  cardComment: cardCommentRouter,
  cardLink: cardLinkRouter,
  attachment: attachmentRouter,
  cardDependency: cardDependencyRouter,
  label: labelRouter,
  bin: binRouter,
  cardFile: cardFileRouter,
  template: templateRouter,
  sprint: sprintRouter,
  experiment: experimentRouter,
  draft: draftRouter,
  duty: dutyRouter,
  challenge: challengeRouter,
  gap: gapRouter,
  thread: threadRouter,
  indicator: indicatorRouter,
  comparison: comparisonRouter,
  reading: readingRouter,
  localCount: localCountRouter,
  costSheet: costSheetRouter,
  import: importRouter,
  fetch: fetchRouter,
  evaluation: evaluationRouter,
  prompt: promptRouter,
  voice: voiceRouter,
  model: modelRouter,
  offer: offerRouter,
  factor: factorRouter,
  competence: competenceRouter,
  check: checkRouter,
  ladder: ladderRouter,
  decision: decisionRouter,
  request: requestRouter,
  briefing: briefingRouter,
  paper: paperRouter,
  privacy: privacyRouter,
  search: searchRouter,
});
export type AppRouter = typeof appRouter;
