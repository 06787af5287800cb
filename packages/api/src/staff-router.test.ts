import { expect, it } from 'vitest';
import { publicRouter } from './public-router.ts';
import { staffRouter } from './staff-router.ts';

const staffProcedures = Object.keys(staffRouter._def.procedures).toSorted();

it('offers these procedures to staff, and no others', () => {
  expect(staffProcedures).toEqual(['session.me', 'system.view']);
});

it('shares these with the storefront, and no others', () => {
  expect(staffProcedures.filter((name) => name in publicRouter._def.procedures)).toEqual([]);
});
