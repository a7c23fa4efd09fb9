import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { DomainError, PrivacyError, type ErrorCode } from '../contract/errors.ts';
import type { StagedCards } from '../core/services/card-files/stage.ts';
import type { Context } from '../core/services/context.ts';
import type { FetchOptions } from '../core/services/fetches/fetches.ts';
import type { Journal } from '../contract/app-log.ts';
import { guardInput } from '../core/services/privacy/guard.ts';
import { asFileError } from '../core/services/workspace/file-errors.ts';
import { currentActor } from '../core/services/workspace/status.ts';
import type { Session } from '../core/services/workspace/session.ts';
import type { WorkspaceReader } from '../core/services/workspace/workspace-reader.ts';
import type { FileReader } from '../core/services/imports/stage.ts';
import type { NewestKept } from './newest-kept.ts';
import type { StagedImports } from './staged-imports.ts';

/** What every procedure is given by the host's app. */
export interface AppContext {
  session: Session;
  host: {
    actor: string;
    now: () => Date;
    newId: () => string;
    version: string;
    /** The way to the sources, used only when somebody asks; absent where there is none. */
    network?: Pick<FetchOptions, 'fetch' | 'limiter'>;
  };
  staged: StagedImports;
  /** Files of cards that were read and wait for a choice of columns. */
  stagedCards: NewestKept<StagedCards>;
  /** Reads statistics files beside the thread that answers calls. */
  reader: FileReader;
  /** Reads workspace files beside it. */
  workspaceReader: WorkspaceReader;
  log: (error: unknown, where: string) => void;
  /** The app's log: what went wrong, without a word of what is in the file. */
  journal: Journal;
}

type TrpcCode = TRPCError['code'];
const trpcCode: Record<ErrorCode, TrpcCode> = {
  validation: 'BAD_REQUEST',
  privacy: 'UNPROCESSABLE_CONTENT',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  read_only: 'FORBIDDEN',
  newer_file: 'PRECONDITION_FAILED',
  damaged_file: 'UNPROCESSABLE_CONTENT',
  disk_full: 'UNPROCESSABLE_CONTENT',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
};

const internalSentence =
  'Noe gikk galt i Dreiepunkt. Ingenting er endret. Prøv igjen; skjer det på nytt, ta vare på fila og meld fra.';

/** The domain's answer to an error of any kind; what is not ours crosses as `internal`. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof ZodError)
    return new DomainError(
      'validation',
      error.issues[0]?.message ?? 'Noe i skjemaet er ikke riktig fylt ut.',
    );
  return new DomainError('internal', internalSentence, { cause: error });
}

interface Meta {
  /** A mutation that changes nothing in the file, or opens it in another way: readers may ask for it. */
  isForReaders?: boolean;
}

const t = initTRPC
  .context<AppContext>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error }) {
      const domain = asDomainError(error.cause ?? error);
      const isOurs = domain.code !== 'internal' || error.code === 'INTERNAL_SERVER_ERROR';
      return {
        ...shape,
        message: isOurs ? domain.message : unknownCall,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          domain: { code: isOurs ? domain.code : ('validation' as const), way: domain.way ?? null },
          privacy: domain instanceof PrivacyError ? domain.refusals : null,
        },
      };
    },
  });
const unknownCall = 'Appen forsto ikke kallet. Last inn siden på nytt.';

export const router = t.router;

/** A call that takes longer is noted in the log. */
const slowMs = 1_000;

/** Domain errors get their code on the wire; anything else is logged with its stack. */
const answered = t.procedure.use(async ({ next, ctx, path }) => {
  const start = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - start);
  if (ms > slowMs) ctx.journal.write({ kind: 'slow', where: path, what: 'call', ms });
  if (result.ok) return result;
  const { error } = result;
  const cause = asFileError(ctx.session, error.cause ?? error);
  if (cause instanceof DomainError)
    throw new TRPCError({ code: trpcCode[cause.code], message: cause.message, cause });
  if (error.code === 'INTERNAL_SERVER_ERROR') ctx.log(cause, path);
  return result;
});

/**
 * Every procedure. What changes anything is refused to a reader, in this one place, and has its texts
 * read before the rest of it runs.
 */
export const procedure = answered.use(async ({ next, ctx, meta, path, type, getRawInput }) => {
  if (type === 'mutation' && meta?.isForReaders !== true) refuseReader(ctx);
  if (type === 'mutation') guardInput(() => coreContext(ctx), path, await getRawInput());
  return next();
});

/** A procedure over the open file; while the file failed to open it answers with that failure. */
export const fileProcedure = procedure.use(({ next, ctx }) =>
  next({ ctx: { ...ctx, core: coreContext(ctx) } }),
);

/** For asking what a text gives away, and for keeping it: the one place where it may be sent in. */
export const privacyProcedure = answered.use(({ next, ctx }) =>
  next({ ctx: { ...ctx, core: coreContext(ctx) } }),
);

/** For the path of a file, which is kept nowhere: folders may bear the name of whoever uses the machine. */
export const pathProcedure = answered;

/** Throws the sentence that says who writes, when this host only reads. */
export function refuseReader({ session }: Pick<AppContext, 'session'>): void {
  const refusal = session.failure() === null ? session.refusal() : null;
  if (refusal) throw refusal;
}

/** The core's context for one call. Throws the session's failure. */
export function coreContext({ session, host }: Pick<AppContext, 'session' | 'host'>): Context {
  const workspace = session.workspace();
  return { workspace, actor: currentActor(session, host.actor), now: host.now, newId: host.newId };
}
