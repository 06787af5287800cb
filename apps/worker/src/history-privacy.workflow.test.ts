import { orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { testDataConverter } from '@lanyard/testing/temporal/temporal-environment';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './testing/eventually.ts';
import { fakeActivities, newIds } from './testing/fake-activities.ts';
import { payloadsOf, type FoundPayload } from './testing/payloads-of.ts';
import { openWorkflowStage, type WorkflowStage } from './testing/workflow-stage.ts';

const planted = 'ada.planted@example.org';

let stage: WorkflowStage;
let histories: string[];
beforeAll(async () => {
  stage = await openWorkflowStage();
  histories = await playedHistories();
});
afterAll(() => stage.close());

/** Raw histories of an order and a ticket whose outside calls fail with what a person typed. */
async function playedHistories(): Promise<string[]> {
  const ids = newIds();
  let tries = 0;
  const failOnce = () => {
    if (++tries < 3) throw ApplicationFailure.retryable(`no answer for ${planted}`, 'UNREACHABLE', planted);
  };
  const refuse = () => Promise.reject(ApplicationFailure.nonRetryable(planted, 'REFUSED', planted));
  const { order, place } = stage.enter(
    fakeActivities(ids, {
      sendReceipt: refuse,
      sendTicketNews: refuse,
      openCheckout: async () => {
        failOnce();
        return { state: 'OPEN', pageEndsAt: Date.now() + 60_000 };
      },
      readOrder: async () => {
        failOnce();
        return { eventId: ids.eventId };
      },
    }),
  );
  await place();
  await order.signal(paymentReported, { paymentId: ids.paymentId });
  await eventually(
    () => order.query(orderProgress),
    (progress) => progress.receipt === 'FAILED',
  );
  const ticket = stage.client.workflow.getHandle(ticketWorkflowId(ids.ticketIds[1]));
  const fetch = async (handle: typeof order) => historyToJSON(await handle.fetchHistory());
  await eventually(
    () => fetch(ticket),
    (text) => text.includes('ACTIVITY_TASK_FAILED'),
  );
  return [await fetch(order), await fetch(ticket)];
}

/** Everything that was said, opened with the tests' keys. */
async function open({ payload }: FoundPayload): Promise<unknown> {
  const [codec] = testDataConverter.payloadCodecs ?? [];
  const decoded = await codec?.decode([payload]);
  const text = Buffer.from(decoded?.[0]?.data ?? []).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

describe('what Temporal keeps of an order', () => {
  it('holds every payload encrypted, and nothing that was planted, in clear or in base64', () => {
    for (const text of histories) {
      const found = payloadsOf(JSON.parse(text));
      expect(found.length).toBeGreaterThan(3);
      expect(found.filter(({ encoding }) => encoding !== 'binary/encrypted')).toEqual([]);
      expect(text).toContain('Encoded failure');
      const everything = Buffer.from(
        text.replace(
          /"([A-Za-z0-9+/]{8,}={0,2})"/g,
          (_, b64: string) => `"${b64} ${Buffer.from(b64, 'base64').toString('latin1')}"`,
        ),
      );
      expect(everything.includes('planted')).toBe(false);
    }
  });

  it('says, once opened, nothing but ids, instants, codes and counts', async () => {
    const allowed = [
      /^(evt|ord|pay|tkt|quo|typ)_[0-9a-hjkmnp-tv-z]{20}$/,
      /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
      /^[A-Z][A-Z_]*$/,
      /^attendeeNamed$/,
    ];
    const isAllowed = (value: unknown): boolean => {
      if (typeof value === 'string') return allowed.some((pattern) => pattern.test(value));
      if (typeof value !== 'object' || value === null) return true;
      return Object.values(value).every(isAllowed);
    };
    for (const text of histories) {
      // A failure's own texts are encrypted too; they are ours (a port's code), so the planted one is left out here.
      const said = payloadsOf(JSON.parse(text)).filter(({ path }) => !/failure/i.test(path));
      expect(said.length).toBeGreaterThan(1);
      for (const payload of said) {
        const value = await open(payload);
        expect(isAllowed(value), `${payload.path}: ${JSON.stringify(value)}`).toBe(true);
      }
    }
  });
});
