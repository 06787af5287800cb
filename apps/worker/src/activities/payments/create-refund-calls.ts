import { recordRefund } from '@lanyard/commands/refunds/record-refund';
import type { RefundId } from '@lanyard/domain/ids/ids';
import { ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { outsideCall } from '../outside-call.ts';

/** Whether the money is on its way, or a person has to bring it. */
export interface RefundMade {
  readonly state: 'SENT' | 'FAILED';
}

/** The calls that give money back; only orders' processes make them. */
export function createRefundCalls(deps: ActivityDeps) {
  const { db, payments } = deps;
  return {
    /**
     * Gives money back once: our books first, then what the processor has made under our id, and only then a new
     * refund. A final "no" becomes a task for a person.
     */
    async refundPayment({ refundId }: { readonly refundId: RefundId }): Promise<RefundMade> {
      const refund = await db.prisma.refund.findUniqueOrThrow({ where: { id: refundId } });
      if (refund.status !== 'PENDING') return { state: refund.status === 'SENT' ? 'SENT' : 'FAILED' };
      const { orderId, processorPaymentId, amountMinor, currency } = refund;
      try {
        return await outsideCall(deps, { key: `refund/${refundId}`, orderId }, async () => {
          const request = { refundId, orderId, processorPaymentId, amount: { amountMinor, currency } };
          const fact = (await payments.lookUpRefund(request)) ?? (await payments.refund(request));
          const { processorRefundId } = fact;
          await recordRefund(commandContext(deps), {
            refundId,
            outcome:
              fact.state === 'SENT'
                ? { state: 'SENT', processorRefundId }
                : { state: 'FAILED', processorRefundId, failureCode: fact.failureCode ?? 'unknown' },
          });
          return { state: fact.state };
        });
      } catch (error) {
        if (!(error instanceof ApplicationFailure) || error.nonRetryable !== true) throw error;
        await recordRefund(commandContext(deps), {
          refundId,
          outcome: { state: 'FAILED', processorRefundId: null, failureCode: refusalOf(error) },
        });
        return { state: 'FAILED' };
      }
    },
  };
}

/** The processor's own code out of "REFUSED (charge_already_refunded)". */
function refusalOf({ message }: ApplicationFailure): string {
  return /\(([\w.-]+)\)$/.exec(message)?.[1] ?? 'refused';
}
