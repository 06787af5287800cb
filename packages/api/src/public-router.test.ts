import { expect, it } from 'vitest';
import { publicRouter } from './public-router.ts';

it('offers these procedures to everybody, and no others', () => {
  const procedures = Object.entries(publicRouter._def.procedures).map(
    ([path, procedure]) => `${procedure._def.type} ${path}`,
  );
  expect(procedures.toSorted()).toEqual([
    'mutation orders.place',
    'mutation orders.returned',
    'mutation tickets.nameAttendee',
    'query events.availability',
    'query events.view',
    'query orders.progress',
    'query orders.view',
    'query tickets.view',
  ]);
});
