import { z } from 'zod';
import { listFetches } from '../../core/services/fetches/fetches.ts';
import { importInput, importPublishInput, profileUpdateInput } from '../../contract/imports.ts';
import { id } from '../../contract/fields.ts';
import { importMapInput } from '../../contract/mapping.ts';
import {
  publishImport,
  republishImport,
  withdrawImport,
} from '../../core/services/imports/publish.ts';
import {
  listProfiles,
  removeProfile,
  updateProfile,
} from '../../core/services/imports/profiles.ts';
import { previewImport } from '../../core/services/imports/preview.ts';
import { stageMapped } from '../../core/services/imports/stage.ts';
import { listImports } from '../../core/services/imports/read.ts';
import { fileProcedure, router } from '../trpc.ts';

export const importRouter = router({
  list: fileProcedure.query(({ ctx }) => listImports(ctx.core)),
  publish: fileProcedure.input(importPublishInput).mutation(({ ctx, input }) =>
    publishImport(ctx.core, ctx.staged.take(input.token), {
      backup: () => ctx.session.backup(ctx.workspaceReader),
    }),
  ),
  map: fileProcedure
    .meta({ isForReaders: true })
    .input(importMapInput)
    .mutation(async ({ ctx, input }) => {
      const { token, mapping, name } = input;
      const table = ctx.staged.unmapped(token);
      const staged = await stageMapped(ctx.core, ctx.reader, table, { mapping, name });
      ctx.staged.put(staged);
      return previewImport(ctx.core, staged);
    }),
  profiles: fileProcedure.query(({ ctx }) => listProfiles(ctx.core)),
  updateProfile: fileProcedure
    .input(profileUpdateInput)
    .mutation(({ ctx, input }) => updateProfile(ctx.core, input)),
  removeProfile: fileProcedure
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => removeProfile(ctx.core, input.id)),
  withdraw: fileProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => withdrawImport(ctx.core, input.importId)),
  republish: fileProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => republishImport(ctx.core, input.importId)),
});

export const fetchRouter = router({
  list: fileProcedure.query(({ ctx }) => listFetches(ctx.core)),
});
