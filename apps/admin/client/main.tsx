import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client.ts';
import { makeRouter } from './router.tsx';
import { sessionQuery } from './session/session.ts';
import '@lanyard/ui/fonts.css';
import './admin.css';

const queryClient = makeQueryClient(() => {
  // The door is asked anew who is there, and leads to the sign-in page if nobody is.
  void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(() => router.invalidate());
});
const router = makeRouter(queryClient);

const app = document.querySelector<HTMLElement>('#app');
if (app) {
  createRoot(app).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
