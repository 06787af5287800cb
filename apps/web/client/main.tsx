import { createRoot, hydrateRoot } from 'react-dom/client';
import { EventPage } from './event/event-page.tsx';
import { MessagePage } from './shell/message-page.tsx';
import { readState } from './shell/page-state.ts';
import { commonWords } from './strings/en/common.ts';
import '@lanyard/ui/fonts.css';
import './styles.css';

/** Starts the page the server has named; every page but the event's brings its scripts only when it is opened. */
async function start(app: HTMLElement): Promise<void> {
  const state = readState();
  switch (state.kind) {
    case 'event':
      hydrateRoot(
        app,
        <EventPage event={state.event} availability={state.availability} startedAt={state.now} />,
      );
      return;
    case 'checkout': {
      const { CheckoutPage } = await import('./checkout/checkout-page.tsx');
      createRoot(app).render(
        <CheckoutPage event={state.event} availability={state.availability} startedAt={state.now} />,
      );
      return;
    }
    case 'order': {
      const { OrderPage } = await import('./order/order-page.tsx');
      createRoot(app).render(<OrderPage event={state.event ?? undefined} />);
      return;
    }
    case 'ticket': {
      const { TicketPage } = await import('./ticket/ticket-page.tsx');
      createRoot(app).render(<TicketPage event={state.event ?? undefined} />);
      return;
    }
    case 'transfer': {
      const { TransferPage } = await import('./transfer/transfer-page.tsx');
      createRoot(app).render(<TransferPage event={state.event ?? undefined} />);
      return;
    }
    case 'reminder': {
      const { ReminderPage } = await import('./reminder/reminder-page.tsx');
      createRoot(app).render(<ReminderPage event={state.event ?? undefined} />);
      return;
    }
    case 'find': {
      const { FindPage } = await import('./find/find-page.tsx');
      createRoot(app).render(<FindPage event={state.event ?? undefined} />);
      return;
    }
    case 'error':
      return;
  }
}

const app = document.querySelector<HTMLElement>('#app');
if (app) {
  start(app).catch(() => {
    // The page's scripts did not arrive: the connection broke, or a newer build has taken their place.
    const { title, sentence } = commonWords.notLoaded;
    createRoot(app).render(
      <MessagePage title={title} sentence={sentence} onTryAgain={() => window.location.reload()} />,
    );
  });
}
