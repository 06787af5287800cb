import { liveRoutes } from '@lanyard/api/live/live-routes';
import { resolveStaffTopics } from '@lanyard/api/live/resolve-staff-topics';
import { requireStaff } from '@lanyard/api/staff/require-staff';
import type { FastifyInstance } from 'fastify';
import { readStaff } from '../auth/read-staff.ts';
import type { AdminDeps } from '../deps.ts';

/** Serves the dashboard's event stream: to whoever is signed in, over what their roles let them see. */
export async function staffLiveRoutes(app: FastifyInstance, deps: AdminDeps): Promise<void> {
  const { services, auth, hub } = deps;
  await liveRoutes(app, {
    hub,
    resolveTopics: async (names, request) => {
      const staff = requireStaff(await readStaff({ ...services, auth }, request.headers.cookie));
      return resolveStaffTopics(services, staff, names);
    },
  });
}
