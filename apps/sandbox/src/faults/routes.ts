import type { FastifyInstance } from 'fastify';
import { faultSchema } from './fault.ts';
import type { FaultRegistry } from './registry.ts';

/** `/api/faults`: ask for faults, see how often each happened, clear them. */
export function faultRoutes(app: FastifyInstance, faults: FaultRegistry): void {
  app.post('/api/faults', (request, reply) => {
    const parsed = faultSchema.safeParse(request.body);
    if (parsed.success) return reply.code(201).send(faults.add(parsed.data));
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.');
    return reply.code(400).send({ error: `${where ? `${where}: ` : ''}${issue?.message ?? 'not a fault'}` });
  });
  app.get('/api/faults', () => faults.list());
  app.delete('/api/faults', () => ({ cleared: faults.clear() }));
}
