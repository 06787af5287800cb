import {
  attendeeNamed,
  TICKET_WORKFLOW,
  ticketProgress,
  type TicketInput,
} from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import {
  fakeActivities,
  newIds,
  type FakeIds,
  type WorkerActivities,
} from '../../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openWorkflowStage();
});
afterAll(() => stage.close());

async function play(
  input: Partial<TicketInput>,
  sendTicketLink: WorkerActivities['sendTicketLink'],
  act: (ticket: Awaited<ReturnType<typeof start>>) => Promise<void>,
): Promise<void> {
  const ids = newIds();
  stage.enter(fakeActivities(ids, { sendTicketLink }));
  await act(await start(input, ids));
}

async function start(input: Partial<TicketInput>, { ticketIds, eventId }: FakeIds) {
  const [ticketId] = ticketIds;
  const { taskQueue } = stage;
  const full: TicketInput = {
    ticketId,
    eventId,
    eventEndsAt: Date.now() + 86_400_000,
    keepOpenMs: 86_400_000,
    mailLinkOfVersion: null,
    ...input,
  };
  const workflowId = ticketWorkflowId(ticketId);
  const handle = await stage.client.workflow.start(TICKET_WORKFLOW, { workflowId, taskQueue, args: [full] });
  return {
    handle,
    name: (version: number) => handle.signal(attendeeNamed, { version }),
    mailed: (version: number) =>
      eventually(
        () => handle.query(ticketProgress),
        (progress) => progress.mailedVersion === version,
      ),
  };
}

describe("a ticket's process", () => {
  it('mails the link of the attendee named at checkout, and waits for the event', async () => {
    const sent: number[] = [];
    await play(
      { mailLinkOfVersion: 1 },
      async ({ version }) => void sent.push(version),
      async ({ mailed, name }) => {
        expect(await mailed(1)).toMatchObject({ status: 'ISSUED', waitsFor: 'EVENT_END' });
        await name(1);
        await name(2);
        await mailed(2);
      },
    );
    expect(sent).toEqual([1, 2]);
  });

  it('mails only the newest of several changes that come while a mail is on its way', async () => {
    const sent: number[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await play(
      { mailLinkOfVersion: 1 },
      async ({ version }) => {
        sent.push(version);
        if (version === 1) await held;
      },
      async ({ mailed, name }) => {
        await eventually(
          () => sent.length,
          (count) => count === 1,
        );
        for (const version of [2, 4, 3]) await name(version);
        letGo();
        await mailed(4);
      },
    );
    expect(sent).toEqual([1, 4]);
  });

  it('goes on after a refused address; a corrected one is mailed', async () => {
    const sent: number[] = [];
    await play(
      { mailLinkOfVersion: 1 },
      async ({ version }) => {
        sent.push(version);
        if (version === 1) throw ApplicationFailure.nonRetryable('no', 'REFUSED');
      },
      async ({ mailed, name }) => {
        await mailed(1);
        await name(2);
        await mailed(2);
      },
    );
    expect(sent).toEqual([1, 2]);
  });

  it('ends when the event is long over', async () => {
    await play(
      { eventEndsAt: Date.now() + 100, keepOpenMs: 100 },
      async () => {},
      async ({ handle }) => {
        await handle.result();
        expect(await handle.query(ticketProgress)).toMatchObject({ waitsFor: 'NOTHING', wakesAt: null });
      },
    );
  });
});
