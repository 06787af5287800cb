import { describe } from 'vitest';
import { orderSuite } from '../../testing/order-suite.ts';

// Every task replays the history from its start, so anything that is not deterministic shows at once.
describe("an order's process that nobody remembers", () => {
  orderSuite({ maxCachedWorkflows: 0 });
});
