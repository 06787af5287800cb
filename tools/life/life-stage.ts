import { aCaller } from '@lanyard/api/test-support/a-caller';
import { CouponTries } from '@lanyard/api/coupons/coupon-tries';
import { MailTries } from '@lanyard/api/limits/mail-tries';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import type { TestDatabase } from '@lanyard/testing/database/test-database';
import type { ActivityDeps } from '../../apps/worker/src/activities/deps.ts';
import { fakeCoupons } from '../../apps/worker/src/testing/ports/fake-coupons.ts';
import { lifeProcessor } from './life-processor.ts';
import { createPeople } from './people.ts';
import { recordingSender } from './recording-sender.ts';

/** The code that some buyers of a story have. */
export const LIFE_CODE = 'LIFE-20';

/** An event of its own with all that a story needs: the storefront's procedures, the worker's ports, and people. */
export async function openLifeStage(database: TestDatabase) {
  const ctx = testContext(database);
  const staff = { kind: 'staff', id: 'stf_00000000000000000001' } as const;
  const company = { key: 'company', kind: 'text', label: 'Company', required: true } as const;
  const event = await anEvent(ctx, {
    quotas: { hall: 9, lab: 4 },
    types: {
      standard: { price: 100, quotas: ['hall'] },
      plus: { price: 250, quotas: ['hall', 'lab'], registration: [company] },
    },
    swag: { shirt: { price: 24, stock: { m: 3 } } },
    policies: { transferExpiry: 'P2D' },
  });
  const lookup = await aCoupon(ctx, { ...event, code: LIFE_CODE, capacity: 5 });
  const email = recordingSender();
  const processor = lifeProcessor();
  const { db, keys } = database;
  const deps: ActivityDeps = {
    ...{ db, keys, email, payments: processor.port, coupons: fakeCoupons(), webUrl: 'https://web.test' },
  };
  const many = { perSubject: 10_000, perNetwork: 10_000 };
  const api = aCaller(ctx, {
    mailTries: new MailTries(many),
    couponTries: new CouponTries({ perBrowser: 10_000, perNetwork: 10_000 }),
  });
  return {
    ...{ ctx, event, lookup, email, processor, deps, api, keys, prisma: db.prisma },
    people: createPeople(),
    /** The same database in the hands of somebody at support. */
    staff: {
      ...ctx,
      actor: staff,
      get now() {
        return ctx.now;
      },
    },
    press: () => randomId('req'),
    ticketLink: (id: string, generation: number) => linkToken(keys.links, 'ticket', id, generation),
    orderLink: ({ id, linkGeneration }: { readonly id: string; readonly linkGeneration: number }) =>
      linkToken(keys.links, 'order', id, linkGeneration),
    offerLink: (id: string) => linkToken(keys.links, 'transfer', id, 1),
    /** Every ticket of the story, in an order that stays. */
    tickets: () =>
      db.prisma.ticket.findMany({
        where: { eventId: event.eventId },
        include: { attendee: true, order: true, transfers: { orderBy: { createdAt: 'asc' } } },
        orderBy: [{ createdAt: 'asc' }, { orderId: 'asc' }, { position: 'asc' }],
      }),
    /** The orders that hold what nobody has paid yet. */
    pending: async (): Promise<OrderId[]> =>
      (
        await db.prisma.order.findMany({
          where: { eventId: event.eventId, status: 'PENDING' },
          orderBy: { createdAt: 'asc' },
        })
      ).map(({ id }) => asId('order', id)),
  };
}

export type LifeStage = Awaited<ReturnType<typeof openLifeStage>>;

/** A ticket of a story with what is around it. */
export type LifeTicket = Awaited<ReturnType<LifeStage['tickets']>>[number];
