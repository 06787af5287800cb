import type { Wait } from '@lanyard/domain/orders/order-wait';
import { mayDoAt } from '@lanyard/domain/staff/can';
import type { ProcessView } from '@lanyard/domain/staff/process-view';
import type { StaffMember, StaffServices } from '../staff-context.ts';

/** Who looks at a process, and where Temporal's own pages are. */
type Looker = Pick<StaffServices, 'temporal' | 'temporalUiUrl'> & { readonly staff: StaffMember };

/** What a process waits for as a page shows it, with the way to it in Temporal's own UI for those who may go there. */
export function presentProcess(
  ctx: Looker,
  process: Wait & { readonly workflowId: string; readonly source: ProcessView['source'] },
): ProcessView {
  const mayDecode = mayDoAt(ctx.staff.grants, 'histories.decode', null);
  return {
    waitsFor: process.waitsFor,
    wakesAt: process.wakesAt === null ? null : new Date(process.wakesAt).toISOString(),
    source: process.source,
    temporalUrl:
      ctx.temporalUiUrl !== null && mayDecode
        ? `${ctx.temporalUiUrl}/namespaces/${ctx.temporal.options.namespace}/workflows/${encodeURIComponent(process.workflowId)}`
        : null,
  };
}
