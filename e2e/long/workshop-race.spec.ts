import { setTimeout as delay } from 'node:timers/promises';
import { setWorkshopSeats } from '@lanyard/commands/workshops/set-workshop-seats';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { randomId } from '@lanyard/crypto/random';
import { loadKeys } from '@lanyard/db/keys/keys';
import { asId } from '@lanyard/domain/ids/ids';
import { auditWorkshops } from '@lanyard/testing/audit/audit-workshops';
import { newOrder, placeOrder, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { bookSeat, getTickets, joinLine } from '@lanyard/testing/drive/workshops';
import { expect, test } from '../support/test.ts';
import { openTestClient } from '../support/test-client.ts';

test('ten more seats go to the first ten in line while fifty press "book" and holds run out', async ({
  stack,
}) => {
  const { webUrl } = stack;
  const slug = 'race';
  await makeTestEvent(stack, {
    slug,
    quotas: { hall: 500 },
    types: { free: { price: 0, quotas: ['hall'] }, paid: { price: 50, quotas: ['hall'] } },
    workshops: { lab: { capacity: 20 } },
    policies: { hold: 'PT30S', processorGrace: 'PT5S' },
  });
  const tickets = await getTickets(webUrl, { eventSlug: slug, type: 'free', count: 87, anOrder: 10 });
  const [seated, waiting, crowd] = [tickets.slice(0, 15), tickets.slice(15, 37), tickets.slice(37)];
  for (const { token } of seated) expect((await bookSeat(webUrl, token, 'lab')).ok).toBe(true);
  // Five seats are held by an order that is never paid, so they come free while the crowd presses.
  const order = newOrder({
    eventSlug: slug,
    basket: { paid: { quantity: 5, shownUnitMinor: 5_000 } },
    workshops: Array.from({ length: 5 }, (_, ticketPosition) => ({
      ...{ workshopKey: 'lab', ticketPosition, shownUnitMinor: 0 },
    })),
  });
  const held = await placeOrder(webUrl, order);
  expect(held).toMatchObject({ ok: true, data: { outcome: 'PAY' } });
  for (const { token } of waiting) {
    const joined = await joinLine(webUrl, token, 'lab');
    if (!joined.ok) throw new Error(joined.sentence);
  }

  const { db, close } = await openTestClient(stack, slug);
  const workshop = await db.prisma.workshop.findFirstOrThrow({ where: { key: 'lab', event: { slug } } });
  expect(workshop).toMatchObject({ capacity: 20, seated: 15, held: 5, waiting: 22 });
  const line = await db.prisma.waitlistEntry.findMany({
    where: { workshopId: workshop.id },
    orderBy: { place: 'asc' },
  });
  const readLine = () =>
    db.prisma.waitlistEntry.findMany({ where: { workshopId: workshop.id }, orderBy: { place: 'asc' } });

  const over = new AbortController();
  let presses = 0;
  const answers = new Map<string, number>();
  const hammer = crowd.map(async ({ token }, n) => {
    const web = stack.urls.web[n % 2] ?? webUrl;
    while (!over.signal.aborted) {
      const answer = await bookSeat(web, token, 'lab');
      presses++;
      const said = answer.ok ? 'booked' : answer.code;
      answers.set(said, (answers.get(said) ?? 0) + 1);
      await delay(50);
    }
  });
  try {
    await until(
      'the crowd presses',
      async () => presses,
      (count) => count >= 100,
    );
    const keys = await loadKeys(db, parseKeyRing(stack.env['LANYARD_KEYS'] ?? ''));
    const { capacity, room, roomLimit } = workshop;
    const ctx = { db, keys, now: new Date(), actor: { kind: 'staff', id: randomId('stf') } } as const;
    await setWorkshopSeats(ctx, {
      ...{ eventId: asId('event', workshop.eventId), workshopId: asId('workshop', workshop.id) },
      ...{ requestId: asId('request', randomId('req')), why: 'More chairs came' },
      ...{ capacity: capacity + 10, room, roomLimit, basedOn: { capacity, room, roomLimit } },
    });
    await until(
      'fifteen got in: ten by the new seats, five by the holds that ran out',
      readLine,
      (now) => now.filter(({ status }) => status === 'SEATED').length >= 15,
      120_000,
    );
    const pressed = presses;
    await until(
      'the crowd goes on for a while',
      async () => presses,
      (count) => count >= pressed + 100,
    );
  } finally {
    over.abort();
    await Promise.all(hammer);
  }
  const after = await readLine();
  expect(after.map(({ status }) => status)).toEqual(line.map((_, n) => (n < 15 ? 'SEATED' : 'WAITING')));
  expect(answers.get('booked')).toBeUndefined();
  expect([...answers.keys()]).toEqual(['WORKSHOP_FULL']);
  console.log(`${presses} presses of ${crowd.length} who pressed "book", none of them seated`);
  expect((await auditWorkshops(stack.databaseUrl)).filter(({ problems }) => problems.length > 0)).toEqual([]);
  await close();
});
