import { randomId } from '@lanyard/crypto/random';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import {
  TICKET_WORKFLOW,
  ticketNews,
  ticketProgress,
  type TicketInput,
} from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { asId } from '@lanyard/domain/ids/ids';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import {
  fakeActivities,
  newIds,
  quietLife,
  type FakeActivities,
  type WorkerActivities,
} from '../../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openWorkflowStage();
});
afterAll(() => stage.close());

const named = (version: number): TicketNews => ({ kind: 'attendeeNamed', version });

async function play(
  news: readonly TicketNews[],
  replaced: Partial<WorkerActivities>,
  act: (ticket: Awaited<ReturnType<typeof start>>) => Promise<void>,
): Promise<void> {
  const fakes = fakeActivities(newIds(), replaced);
  stage.enter(fakes);
  await act(await start(news, fakes));
}

async function start(news: readonly TicketNews[], { ids: { ticketIds, eventId }, count }: FakeActivities) {
  const [ticketId] = ticketIds;
  const { taskQueue } = stage;
  const input: TicketInput = { ticketId, eventId, news };
  const workflowId = ticketWorkflowId(ticketId);
  const handle = await stage.client.workflow.start(TICKET_WORKFLOW, { workflowId, taskQueue, args: [input] });
  return {
    ...{ handle, count },
    tell: (heard: TicketNews) => handle.signal(ticketNews, heard),
    told: (n: number) =>
      eventually(
        () => handle.query(ticketProgress),
        (progress) => progress.told === n && progress.waitsFor !== 'MAIL',
      ),
  };
}

/** Notes the versions that are mailed; `first` happens to the first one. */
function mailing(sent: number[], first: () => Promise<void> = async () => {}): Partial<WorkerActivities> {
  return {
    async sendTicketNews({ news }) {
      if (news.kind !== 'attendeeNamed') return;
      sent.push(news.version);
      if (news.version === 1) await first();
    },
  };
}

describe("a ticket's process", () => {
  it('passes on that an attendee was named at checkout, and waits for the event', async () => {
    const sent: number[] = [];
    await play([named(1)], mailing(sent), async ({ told, tell }) => {
      expect(await told(1)).toMatchObject({ status: 'ISSUED', waitsFor: 'EVENT_END' });
      await tell(named(1));
      await tell(named(2));
      await told(2);
    });
    expect(sent).toEqual([1, 2]);
  });

  it('passes on only the newest of several changes that come while a mail is on its way', async () => {
    const sent: number[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await play(
      [named(1)],
      mailing(sent, () => held),
      async ({ told, tell }) => {
        await eventually(
          () => sent.length,
          (count) => count === 1,
        );
        for (const version of [2, 4, 3]) await tell(named(version));
        letGo();
        await told(2);
      },
    );
    expect(sent).toEqual([1, 4]);
  });

  it('goes on after a refused address; a corrected one is mailed', async () => {
    const sent: number[] = [];
    const refuse = () => Promise.reject(ApplicationFailure.nonRetryable('no', 'REFUSED'));
    await play([named(1)], mailing(sent, refuse), async ({ told, tell }) => {
      await told(1);
      await tell(named(2));
      await told(2);
    });
    expect(sent).toEqual([1, 2]);
  });

  it('reads its rows again whenever it heard something', async () => {
    let endsAt = Date.now() + 86_400_000;
    const life = async () => ({ ...quietLife(Date.now()), eventEndsAt: endsAt });
    await play([], { readTicketLife: life }, async ({ told, tell, count }) => {
      expect(await told(0)).toMatchObject({ wakesAt: new Date(endsAt).toISOString() });
      endsAt += 86_400_000;
      await tell({ kind: 'plansChanged' });
      expect(await told(1)).toMatchObject({ wakesAt: new Date(endsAt).toISOString(), waitsFor: 'EVENT_END' });
      expect(count('readTicketLife')).toBe(2);
    });
  });

  it('lets an open offer run out when its time has come, and goes on', async () => {
    let transferExpiresAt: number | null = null;
    const life = async () => ({ ...quietLife(Date.now()), transferExpiresAt });
    const ended: number[] = [];
    const expire = async ({ at }: { readonly at: number }) => {
      ended.push(at);
      transferExpiresAt = null;
    };
    await play([], { readTicketLife: life, expireTransfer: expire }, async ({ told, tell }) => {
      await told(0);
      const expiresAt = Date.now() + 1500;
      transferExpiresAt = expiresAt;
      await tell({ kind: 'transferOffered', transferId: asId('transfer', randomId('trf')) });
      expect(await told(1)).toMatchObject({
        wakesAt: new Date(expiresAt).toISOString(),
        waitsFor: 'TRANSFER_EXPIRES',
      });
      await eventually(
        () => ended.length,
        (count) => count === 1,
      );
      expect(ended[0]).toBeGreaterThanOrEqual(expiresAt);
      expect(await told(1)).toMatchObject({ waitsFor: 'EVENT_END' });
    });
  });

  it('ends when the event is long over', async () => {
    const over = { ...quietLife(Date.now()), eventEndsAt: Date.now() + 100, keepOpenMs: 100 };
    await play([], { readTicketLife: async () => over }, async ({ handle }) => {
      await handle.result();
      expect(await handle.query(ticketProgress)).toMatchObject({ waitsFor: 'NOTHING', wakesAt: null });
    });
  });
});
