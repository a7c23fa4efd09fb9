import {
  challengeIndicatorInput,
  challengeLinkInput,
  challengePairInput,
  emptyReasonInput,
} from '../../contract/challenges.ts';
import { indicatorLinkInput } from '../../contract/register.ts';
import {
  planAdoptInput,
  planChangeInput,
  planChangeRefInput,
  planCompareInput,
  planRetireInput,
  planRevisionInput,
} from '../../contract/plan-revisions.ts';
import { getMatrix } from '../../core/services/challenges/matrix.ts';
import { listChallenges } from '../../core/services/challenges/read.ts';
import * as challenges from '../../core/services/challenges/write.ts';
import { getOverview, railCounts } from '../../core/services/overview/overview.ts';
import { getPlan } from '../../core/services/plan/plan.ts';
import { readRevision } from '../../core/services/plan/read-revision.ts';
import { comparePlans, listPlanRevisions } from '../../core/services/plan/revisions.ts';
import * as plan from '../../core/services/plan/write.ts';
import { fileProcedure, router } from '../trpc.ts';

export const planRouter = router({
  get: fileProcedure.query(({ ctx }) => getPlan(ctx.core)),
  revisions: fileProcedure.query(({ ctx }) => listPlanRevisions(ctx.core)),
  compare: fileProcedure
    .input(planCompareInput)
    .query(({ ctx, input }) => comparePlans(ctx.core, input.from, input.to)),
  read: fileProcedure
    .input(planRevisionInput)
    .query(({ ctx, input }) => readRevision(ctx.core, input.revisionId)),
  change: fileProcedure
    .input(planChangeInput)
    .mutation(({ ctx, input }) => plan.changePlan(ctx.core, input)),
  retire: fileProcedure
    .input(planRetireInput)
    .mutation(({ ctx, input }) => plan.retireFromPlan(ctx.core, input)),
  dropChange: fileProcedure
    .input(planChangeRefInput)
    .mutation(({ ctx, input }) => plan.dropPlanChange(ctx.core, input.changeId)),
  adopt: fileProcedure
    .input(planAdoptInput)
    .mutation(({ ctx, input }) => plan.adoptRevision(ctx.core, input)),
});

export const overviewRouter = router({
  get: fileProcedure.query(({ ctx }) => getOverview(ctx.core, ctx.session.lastBackup())),
  rail: fileProcedure.query(({ ctx }) => railCounts(ctx.core)),
});

export const challengeRouter = router({
  list: fileProcedure.query(({ ctx }) => listChallenges(ctx.core)),
  matrix: fileProcedure.query(({ ctx }) => getMatrix(ctx.core)),
  link: fileProcedure
    .input(challengeLinkInput)
    .mutation(({ ctx, input }) => challenges.linkChallenge(ctx.core, input)),
  unlink: fileProcedure
    .input(challengePairInput)
    .mutation(({ ctx, input }) => challenges.unlinkChallenge(ctx.core, input)),
  confirm: fileProcedure
    .input(challengePairInput)
    .mutation(({ ctx, input }) => challenges.confirmLink(ctx.core, input)),
  confirmAll: fileProcedure.mutation(({ ctx }) => challenges.confirmAllLinks(ctx.core)),
  linkIndicator: fileProcedure
    .input(indicatorLinkInput)
    .mutation(({ ctx, input }) => challenges.linkIndicator(ctx.core, input)),
  confirmIndicator: fileProcedure
    .input(challengeIndicatorInput)
    .mutation(({ ctx, input }) => challenges.confirmIndicator(ctx.core, input)),
  unlinkIndicator: fileProcedure
    .input(challengeIndicatorInput)
    .mutation(({ ctx, input }) => challenges.unlinkIndicator(ctx.core, input)),
  setEmptyReason: fileProcedure
    .input(emptyReasonInput)
    .mutation(({ ctx, input }) => challenges.setEmptyReason(ctx.core, input)),
});
