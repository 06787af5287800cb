import type { StaffAction } from '@lanyard/domain/staff/can';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FailureNote } from './parts/failure-note.tsx';
import {
  cancellationListSearch,
  codeBatchSearch,
  couponListSearch,
  exportSearch,
  formsSearch,
  jobListSearch,
  loginSearch,
  newCouponSearch,
  orderListSearch,
  storySearch,
  ticketListSearch,
  workshopSearch,
} from './search-params.ts';
import { type ReadySession, sessionQuery } from './session/session.ts';
import { AppShell } from './shell/app-shell.tsx';
import { NoEvents } from './shell/no-events.tsx';
import { NothingHere } from './shell/nothing-here.tsx';
import { PageFailure } from './shell/page-failure.tsx';
import { RoomDoor } from './shell/room-door.tsx';
import { openRooms } from './shell/rooms.ts';
import { eventToOpen } from './shell/use-current-event.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('./login/login-page.tsx'), 'LoginPage'),
});

const setPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-password',
  component: lazyRouteComponent(() => import('./login/set-password-page.tsx'), 'SetPasswordPage'),
});

/** Everything behind the sign-in. */
const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.state !== 'READY') {
      // The router's own way to say "not here": it catches what it made itself.
      // eslint-disable-next-line typescript/only-throw-error
      throw redirect({
        to: '/login',
        search: location.href === '/' ? {} : { next: location.href },
        replace: true,
      });
    }
    return { session };
  },
  component: AppShell,
  errorComponent: ({ error, reset }) => (
    <main className="mx-auto max-w-[520px] px-4 py-24">
      <FailureNote titleTag="h1" error={error} onTryAgain={reset} />
    </main>
  ),
});

/** Leads to the first room somebody may enter, at the event they looked at last. */
function toFirstRoom(session: ReadySession, slug: string | undefined): void {
  const event =
    slug === undefined ? eventToOpen(session.events) : session.events.find((each) => each.slug === slug);
  const room = openRooms(session, event)[0];
  if (room) redirect({ to: room.to, params: { slug: event?.slug ?? '' }, replace: true, throw: true });
}

const homeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  beforeLoad: ({ context }) => toFirstRoom(context.session, undefined),
  component: NoEvents,
});

const eventRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/e/$slug',
  component: Outlet,
});

const eventHomeRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/',
  beforeLoad: ({ context, params }) => toFirstRoom(context.session, params.slug),
  component: NothingHere,
});

const behind = (right: StaffAction) =>
  function Behind(): ReactNode {
    return (
      <RoomDoor right={right}>
        <Outlet />
      </RoomDoor>
    );
  };

const overviewRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/overview',
  component: behind('overview.read'),
});
const overviewPage = createRoute({
  getParentRoute: () => overviewRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});

const ordersRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/orders',
  component: behind('orders.read'),
});
const ordersPage = createRoute({
  getParentRoute: () => ordersRoute,
  path: '/',
  validateSearch: orderListSearch,
  component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
});
const orderPage = createRoute({
  getParentRoute: () => ordersRoute,
  path: '/$reference',
  validateSearch: storySearch,
  component: lazyRouteComponent(() => import('./orders/order-page.tsx'), 'OrderPage'),
});

const ticketsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/tickets',
  component: behind('tickets.read'),
});
const ticketsPage = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '/',
  validateSearch: ticketListSearch,
  component: lazyRouteComponent(() => import('./tickets/tickets-page.tsx'), 'TicketsPage'),
});
const ticketPage = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '/$reference',
  validateSearch: storySearch,
  component: lazyRouteComponent(() => import('./tickets/ticket-page.tsx'), 'TicketPage'),
});

const cancellationsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/cancellations',
  component: behind('orders.read'),
});
const cancellationsPage = createRoute({
  getParentRoute: () => cancellationsRoute,
  path: '/',
  validateSearch: cancellationListSearch,
  component: lazyRouteComponent(() => import('./cancellations/cancellations-page.tsx'), 'CancellationsPage'),
});

const couponsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/coupons',
  component: behind('coupons.read'),
});
const couponsPage = createRoute({
  getParentRoute: () => couponsRoute,
  path: '/',
  validateSearch: couponListSearch,
  component: lazyRouteComponent(() => import('./coupons/coupons-page.tsx'), 'CouponsPage'),
});
const newCouponPage = createRoute({
  getParentRoute: () => couponsRoute,
  path: '/new',
  // Codes are capitals, so that a code NEW has a page of its own.
  caseSensitive: true,
  validateSearch: newCouponSearch,
  component: lazyRouteComponent(() => import('./coupons/new-coupon-page.tsx'), 'NewCouponPage'),
});
const newBatchPage = createRoute({
  getParentRoute: () => couponsRoute,
  path: '/bulk/new',
  component: lazyRouteComponent(() => import('./coupons/batches/new-batch-page.tsx'), 'NewBatchPage'),
});
const batchPage = createRoute({
  getParentRoute: () => couponsRoute,
  path: '/bulk/$batchId',
  validateSearch: codeBatchSearch,
  component: lazyRouteComponent(() => import('./coupons/batches/batch-page.tsx'), 'BatchPage'),
});
const couponPage = createRoute({
  getParentRoute: () => couponsRoute,
  path: '/$code',
  component: lazyRouteComponent(() => import('./coupons/coupon-page.tsx'), 'CouponPage'),
});

const workshopsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/workshops',
  component: behind('workshops.read'),
});
const workshopsPage = createRoute({
  getParentRoute: () => workshopsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./workshops/workshops-page.tsx'), 'WorkshopsPage'),
});
const workshopPage = createRoute({
  getParentRoute: () => workshopsRoute,
  path: '/$key',
  validateSearch: workshopSearch,
  component: lazyRouteComponent(() => import('./workshops/workshop-page.tsx'), 'WorkshopPage'),
});
const workshopDoorPage = createRoute({
  getParentRoute: () => workshopsRoute,
  path: '/$key/door',
  component: lazyRouteComponent(() => import('./workshops/door/door-page.tsx'), 'DoorPage'),
});
const workshopSheetPage = createRoute({
  getParentRoute: () => workshopsRoute,
  path: '/$key/sheet',
  component: lazyRouteComponent(() => import('./workshops/door/sheet-page.tsx'), 'SheetPage'),
});

const remindersRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/reminders',
  component: behind('reminders.read'),
});
const remindersPage = createRoute({
  getParentRoute: () => remindersRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./reminders/reminders-page.tsx'), 'RemindersPage'),
});

const changesRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/changes',
  component: behind('changes.read'),
});
const changesPage = createRoute({
  getParentRoute: () => changesRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./event-changes/changes-page.tsx'), 'ChangesPage'),
});

const formsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/forms',
  component: behind('forms.read'),
});
const formsPage = createRoute({
  getParentRoute: () => formsRoute,
  path: '/',
  validateSearch: formsSearch,
  component: lazyRouteComponent(() => import('./forms/forms-page.tsx'), 'FormsPage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/jobs',
  component: behind('jobs.read'),
});
const jobsPage = createRoute({
  getParentRoute: () => jobsRoute,
  path: '/',
  validateSearch: jobListSearch,
  component: lazyRouteComponent(() => import('./jobs/jobs-page.tsx'), 'JobsPage'),
});
const newExportRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/jobs/export',
  component: behind('exports.make'),
});
const newExportPage = createRoute({
  getParentRoute: () => newExportRoute,
  path: '/',
  validateSearch: exportSearch,
  component: lazyRouteComponent(() => import('./exports/new-export-page.tsx'), 'NewExportPage'),
});

const systemRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/system',
  component: behind('system.read'),
});
const systemPage = createRoute({
  getParentRoute: () => systemRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./system/system-page.tsx'), 'SystemPage'),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  setPasswordRoute,
  insideRoute.addChildren([
    homeRoute,
    eventRoute.addChildren([
      eventHomeRoute,
      overviewRoute.addChildren([overviewPage]),
      ordersRoute.addChildren([ordersPage, orderPage]),
      ticketsRoute.addChildren([ticketsPage, ticketPage]),
      cancellationsRoute.addChildren([cancellationsPage]),
      couponsRoute.addChildren([couponsPage, newCouponPage, newBatchPage, batchPage, couponPage]),
      workshopsRoute.addChildren([workshopsPage, workshopPage, workshopDoorPage, workshopSheetPage]),
      remindersRoute.addChildren([remindersPage]),
      changesRoute.addChildren([changesPage]),
      formsRoute.addChildren([formsPage]),
      jobsRoute.addChildren([jobsPage]),
      newExportRoute.addChildren([newExportPage]),
    ]),
    systemRoute.addChildren([systemPage]),
  ]),
]);

/** Makes the router; rooms bring their scripts when they are opened, or when a link to them is pointed at. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NothingHere,
    defaultErrorComponent: PageFailure,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
