import { privacyKeepInput, privacyScanInput } from '../../contract/privacy.ts';
import { listOverrides, scanField } from '../../core/services/privacy/read.ts';
import { keepText } from '../../core/services/privacy/write.ts';
import { fileProcedure, privacyProcedure, router } from '../trpc.ts';

export const privacyRouter = router({
  // A mutation in name only: a text in question must not stand in an address.
  scan: privacyProcedure
    .input(privacyScanInput)
    .mutation(({ ctx, input }) => scanField(ctx.core, input.place, input.text)),
  keep: privacyProcedure
    .input(privacyKeepInput)
    .mutation(({ ctx, input }) => keepText(ctx.core, input)),
  overrides: fileProcedure.query(({ ctx }) => listOverrides(ctx.core)),
});
