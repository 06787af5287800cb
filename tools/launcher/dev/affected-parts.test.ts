import { expect, it } from 'vitest';
import { affectedParts } from './affected-parts.ts';

it.each([
  ['apps/web/server/app.ts', ['web']],
  ['apps/admin/server/compose.ts', ['admin']],
  ['apps/sandbox/src/app.ts', ['sandbox']],
  ['apps/worker/src/workflows/orders/order.workflow.ts', ['worker']],
  ['packages/domain/src/money/money.ts', ['worker', 'web', 'admin']],
  ['packages/api/src/orders/place.ts', ['web', 'admin']],
  ['packages/emails/src/strings/en.ts', ['worker', 'admin']],
  // Pages change in the browser without a start.
  ['apps/web/client/event/hero.tsx', []],
  ['apps/admin/client/admin.css', []],
  ['packages/ui/src/button.tsx', []],
  ['packages/domain/src/money/money.test.ts', []],
  ['packages/testing/src/drive/buyer.ts', []],
])('%s starts %j again', (file, parts) => {
  expect(affectedParts([file])).toEqual(parts);
});
