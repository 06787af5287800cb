import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { makeQueryClient } from '../api/query-client.ts';
import { pageToken } from '../browser/page-token.ts';

/** A page behind somebody's own link: gives what is shown the link's token, and a memory of what it has read. */
export function LinkPage({ children }: { children: (token: string) => ReactNode }): ReactNode {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>{children(pageToken(window.location.pathname))}</QueryClientProvider>
  );
}
