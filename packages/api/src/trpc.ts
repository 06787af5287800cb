import { TRPCError, initTRPC } from '@trpc/server';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { PublicContext } from './context.ts';
import { errorLogFields } from './errors/error-log-fields.ts';
import { publicError, trpcCodes } from './errors/public-error.ts';

const t = initTRPC.context<PublicContext>().create({
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

/** A procedure anybody may call; what it opens depends on the token it is given. */
export const publicProcedure = t.procedure.use(explainFailures);
