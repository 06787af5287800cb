import { refuseOtherSites } from '@lanyard/api/http/refuse-other-sites';
import type { StaffContext } from '@lanyard/api/staff/staff-context';
import { staffRouter, type StaffRouter } from '@lanyard/api/staff-router';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { readStaff } from './auth/read-staff.ts';
import type { AdminDeps } from './deps.ts';

/** Serves the staff's procedures under `/trpc`, to our own pages; each call asks anew who is signed in. */
export async function trpcRoutes(app: FastifyInstance, deps: AdminDeps): Promise<void> {
  const { services, auth, adminUrl } = deps;
  refuseOtherSites(app, adminUrl);
  const trpcOptions: FastifyTRPCPluginOptions<StaffRouter>['trpcOptions'] = {
    router: staffRouter,
    allowBatching: false,
    createContext: async ({ req }): Promise<StaffContext> => ({
      ...services,
      side: 'staff',
      staff: await readStaff({ ...services, auth }, req.headers.cookie),
      log: req.log,
      ip: req.ip,
      requestId: req.id,
    }),
  };
  await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions });
}
