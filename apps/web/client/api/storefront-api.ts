import type { PublicRouter } from '@lanyard/api/public-router';
import { createTRPCClient, httpLink } from '@trpc/client';

/** The storefront's own interface, typed by the router that answers it. */
export const storefrontApi = createTRPCClient<PublicRouter>({ links: [httpLink({ url: '/trpc' })] });
