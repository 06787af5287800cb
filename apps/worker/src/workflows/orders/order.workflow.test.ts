import { describe } from 'vitest';
import { orderSuite } from '../../testing/order-suite.ts';

describe("an order's process", () => {
  orderSuite({ maxCachedWorkflows: 50 });
});
