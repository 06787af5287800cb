import { TRPCError, initTRPC } from '@trpc/server';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { StaffAction } from '@lanyard/domain/staff/can';
import type { AppContext } from './app-context.ts';
import { errorLogFields } from './errors/error-log-fields.ts';
import { publicError, trpcCodes } from './errors/public-error.ts';
import { requireStaff } from './staff/require-staff.ts';

/** What a procedure says of itself: the action it asks a right for, so that a test can list them all. */
interface ProcedureMeta {
  readonly action?: StaffAction;
}

const t = initTRPC
  .context<AppContext>()
  .meta<ProcedureMeta>()
  .create({
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

const answeredProcedure = t.procedure.use(explainFailures);

/** A procedure that both apps serve: on the storefront to anybody, on the dashboard to whoever is signed in. */
export const sharedProcedure = answeredProcedure.use(({ ctx, next }) => {
  if (ctx.side === 'staff') requireStaff(ctx.staff);
  return next();
});

/** A procedure of the storefront anybody may call; what it opens depends on the token it is given. */
export const publicProcedure = answeredProcedure.use(({ ctx, next }) => {
  if (ctx.side !== 'public') throw new TRPCError({ code: 'NOT_FOUND' });
  return next({ ctx });
});

/** A procedure of the dashboard before anybody has asked who is there; `staff/` has the ones that ask. */
export const dashboardProcedure = answeredProcedure.use(({ ctx, next }) => {
  if (ctx.side !== 'staff') throw new TRPCError({ code: 'NOT_FOUND' });
  return next({ ctx });
});
