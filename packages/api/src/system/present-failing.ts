import { jobFailureWords } from '@lanyard/domain/jobs/job-words';
import { mayDoAt } from '@lanyard/domain/staff/can';
import type { StuckWorkflow } from '@lanyard/temporal/list-stuck';
import { callWords } from '@lanyard/domain/timeline/call-words';
import type { StaffMember, StaffServices } from '../staff/staff-context.ts';
import type { SystemReading } from './read-system.ts';

/** One cause for which something fails now. */
export interface FailingView {
  /** What fails, in words. */
  readonly what: string;
  readonly why: string;
  readonly count: number;
  /** Since when, ISO 8601; null where nobody says. */
  readonly since: string | null;
  /** An order that waits for it. */
  readonly order: { readonly eventSlug: string; readonly reference: string } | null;
  /** One of them in Temporal's own pages, for those who may go there. */
  readonly temporalUrl: string | null;
}

type Looker = Pick<StaffServices, 'db' | 'temporal' | 'temporalUiUrl'> & { readonly staff: StaffMember };

/** What fails now and why: calls to others that are tried again, and processes whose code fails. */
export async function presentFailing(
  ctx: Looker,
  { failing, stuck }: Pick<SystemReading, 'failing' | 'stuck'>,
): Promise<FailingView[] | null> {
  if (!failing || !stuck) return null;
  const orders = await ctx.db.prisma.order.findMany({
    where: { id: { in: failing.flatMap(({ orderId }) => orderId ?? []) } },
    select: { id: true, reference: true, event: { select: { slug: true } } },
  });
  const orderOf = new Map(
    orders.map(({ id, reference, event }) => [id, { eventSlug: event.slug, reference }]),
  );
  const causes = new Map<string, StuckWorkflow[]>();
  for (const one of stuck) {
    const cause = `${one.type} ${one.cause}`;
    causes.set(cause, [...(causes.get(cause) ?? []), one]);
  }
  return [
    ...[...causes.values()].flatMap((same): FailingView[] => {
      const [first] = same;
      if (!first) return [];
      return [
        {
          what: processWords(first.type),
          why: `Its code fails each time (${causeWords(first.cause)}). Deploying code that can go on frees it: nothing is lost meanwhile.`,
          ...{ count: same.length, since: null, order: null },
          temporalUrl: temporalUrl(ctx, first.workflowId),
        },
      ];
    }),
    ...failing.map(({ activity, code, calls, since, orderId }): FailingView => ({
      what: callWords(activity).failed,
      why: `${jobFailureWords(code)} It is tried again by itself.`,
      ...{ count: calls, since: since.toISOString() },
      order: orderOf.get(orderId ?? '') ?? null,
      temporalUrl: orderId === null ? null : temporalUrl(ctx, `order:${orderId}`),
    })),
  ];
}

function temporalUrl({ staff, temporal, temporalUiUrl }: Looker, workflowId: string): string | null {
  if (temporalUiUrl === null || !mayDoAt(staff.grants, 'histories.decode', null)) return null;
  return `${temporalUiUrl}/namespaces/${temporal.options.namespace}/workflows/${encodeURIComponent(workflowId)}`;
}

/** A kind of process, by the name of its workflow: `orderWorkflow` is "A process of orders stands still". */
function processWords(type: string): string {
  return `Processes of the kind “${type.replace(/Workflow$/, '')}” stand still`;
}

/** The server's name of a cause as words: `WorkflowTaskFailedCauseNonDeterministicError` is "non deterministic error". */
function causeWords(cause: string): string {
  return cause
    .replace(/^WorkflowTask(Failed|TimedOut)Cause/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
