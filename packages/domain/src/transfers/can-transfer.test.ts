import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTransfer, type TransferCase } from './can-transfer.ts';
import { offerExpiresAt, offerRunsOutAt, transferCutOffAt } from './transfer-times.ts';

const now = Date.UTC(2027, 4, 1);
const hour = 3_600_000;
const free: TransferCase = {
  status: 'ISSUED',
  isTypeTransferable: true,
  isLocked: false,
  hasOpenOffer: false,
  cutOffAt: now + hour,
};

describe('canTransfer', () => {
  it.each([
    [{}, null],
    [{ status: 'CANCEL_PENDING' }, 'TRANSFER_CANCELLING'],
    [{ status: 'CANCELLED' }, 'TICKET_CANCELLED'],
    [{ isTypeTransferable: false }, 'TRANSFER_NOT_FOR_TYPE'],
    [{ isLocked: true }, 'TRANSFER_LOCKED'],
    [{ cutOffAt: now }, 'TRANSFER_TOO_LATE'],
    [{ cutOffAt: now + 1 }, null],
    [{ hasOpenOffer: true }, 'TRANSFER_OPEN'],
    // What withdrawing would not help with is said first.
    [{ hasOpenOffer: true, isLocked: true, cutOffAt: now }, 'TRANSFER_LOCKED'],
  ] as const)('%j is %s', (change, refusal) => {
    expect(canTransfer({ ...free, ...change }, now)).toBe(refusal);
  });
});

describe('the times of an offer', () => {
  const span = fc.integer({ min: 0, max: 60 * 24 * hour });
  it('end never after the cut-off, and for whoever may offer never at once', () => {
    fc.assert(
      fc.property(span, span, fc.integer({ min: 1, max: 60 * 24 * hour }), (toStart, cutOff, expiry) => {
        const times = { eventStartsAt: now + toStart, transferCutOffMs: cutOff, transferExpiryMs: expiry };
        const cutOffAt = transferCutOffAt(times);
        const expiresAt = offerExpiresAt(now, times);
        expect(expiresAt).toBeLessThanOrEqual(cutOffAt);
        expect(offerRunsOutAt(expiresAt, times)).toBe(expiresAt);
        expect(canTransfer({ ...free, cutOffAt }, now) !== null || expiresAt > now).toBe(true);
      }),
    );
  });

  it('follow an event that was moved nearer, and not one that was put off', () => {
    const expiresAt = now + 10 * hour;
    const at = (hours: number) => ({ eventStartsAt: now + hours * hour, transferCutOffMs: hour });
    expect(offerRunsOutAt(expiresAt, at(5))).toBe(now + 4 * hour);
    expect(offerRunsOutAt(expiresAt, at(500))).toBe(expiresAt);
  });
});
