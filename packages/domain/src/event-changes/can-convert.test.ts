import { expect, test } from 'vitest';
import { canConvert } from './can-convert.ts';

const ticket = { ticketTypeId: 'hall', unitGrossMinor: 29_000 };
const remote = { toId: 'remote', priceMinor: 9900, fromIds: null };

test.each([
  ['another type that costs less', ticket, remote, true],
  ['one that costs the same', ticket, { ...remote, priceMinor: 29_000 }, true],
  ['a dearer one', ticket, { ...remote, priceMinor: 29_001 }, false],
  ['its own type', { ...ticket, ticketTypeId: 'remote' }, remote, false],
  ['a type that was named', ticket, { ...remote, fromIds: ['hall'] }, true],
  ['a type that was not named', ticket, { ...remote, fromIds: ['team'] }, false],
  ['nothing that is offered', ticket, null, false],
])('%s', (_, from, offered, can) => {
  expect(canConvert(from, offered)).toBe(can);
});
