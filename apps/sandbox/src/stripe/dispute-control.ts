import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { closeDispute, disputeCharge } from './commands/dispute-charge.ts';

const disputeBody = z.strictObject({ status: z.enum(['open', 'won', 'lost']).default('open') });

/** `POST /api/charges/:id/dispute`: plays the buyer's bank, which contests a charge and then decides. */
export function disputeControlRoute(app: FastifyInstance, context: Context): void {
  app.post<{ Params: { id: string } }>('/api/charges/:id/dispute', async (request, reply) => {
    const charge = context.store.charges.get(request.params.id);
    if (charge?.status !== 'succeeded') return reply.code(404).send({ error: 'no such paid charge' });
    const body = disputeBody.safeParse(request.body ?? {});
    if (!body.success) return reply.code(422).send({ error: 'status: use open, won or lost' });
    const { status } = body.data;
    const { dispute } = charge;
    if (status === 'open') {
      if (!dispute) await context.commit(disputeCharge(context, charge));
      return { status };
    }
    if (dispute?.status !== 'needs_response')
      return reply.code(409).send({ error: 'nothing is to be decided' });
    await context.commit(closeDispute(context, charge, dispute, status));
    return { status };
  });
}
