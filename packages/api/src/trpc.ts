import { TRPCError, initTRPC } from '@trpc/server';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { AppContext } from './context.ts';
import { errorLogFields } from './errors/error-log-fields.ts';
import { publicError, trpcCodes } from './errors/public-error.ts';

const t = initTRPC.context<AppContext>().create({
  errorFormatter: ({ error, shape, ctx }) => {
    const data = publicError(error, ctx?.requestId ?? null);
    return { code: shape.code, message: data.sentence, data };
  },
});

/** Gives a refusal its HTTP meaning and writes what nobody expected into the log, once. */
const explainFailures = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: trpcCodes[cause.code], message: cause.code, cause });
  }
  if (publicError(result.error, null).code === 'UNEXPECTED') {
    ctx.log.error({ procedure: path, ...errorLogFields(cause ?? result.error) }, 'a procedure failed');
  }
  return result;
});

/** Composes procedures and routers into a router. */
export const { router, createCallerFactory } = t;

/** A procedure that both apps serve, to whoever asks: it sees what a `SharedContext` holds. */
export const sharedProcedure = t.procedure.use(explainFailures);

/** A procedure of the storefront anybody may call; what it opens depends on the token it is given. */
export const publicProcedure = sharedProcedure.use(({ ctx, next }) => {
  if (ctx.side !== 'public') throw new TRPCError({ code: 'NOT_FOUND' });
  return next({ ctx });
});

/** What every procedure of the dashboard begins with; `staffProcedure` and its siblings ask who is there. */
export const dashboardProcedure = sharedProcedure.use(({ ctx, next }) => {
  if (ctx.side !== 'staff') throw new TRPCError({ code: 'NOT_FOUND' });
  return next({ ctx });
});
