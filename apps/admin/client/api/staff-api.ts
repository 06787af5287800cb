import type { StaffRouter } from '@lanyard/api/staff-router';
import { createTRPCClient, httpLink } from '@trpc/client';

/** The dashboard's own interface, typed by the router that answers it. */
export const staffApi = createTRPCClient<StaffRouter>({ links: [httpLink({ url: '/trpc' })] });

/** How the system stands, as the server answers it. */
export type SystemReading = Awaited<ReturnType<typeof staffApi.system.view.query>>;
