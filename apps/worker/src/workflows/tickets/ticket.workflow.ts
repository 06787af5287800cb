/*
 * A ticket's life
 *
 *   issued      an attendee who is not the buyer is mailed the link
 *   standing    until the event is over: whatever happens to the ticket is heard here and mailed to whom it
 *               concerns; what falls due by itself is done when `nextWake` says so
 *   closed      some months after the event
 *
 * The rows say what is true (`readTicketLife`); handlers only note what was heard.
 */
import { ticketNews, ticketProgress, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { nextWake, type TicketLife, type Wake } from '@lanyard/domain/tickets/next-wake';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { database, persistent } from '../steps.ts';
import { openNewsQueue } from './news-queue.ts';

export async function ticketWorkflow(input: TicketInput): Promise<void> {
  const { ticketId } = input;
  const news = openNewsQueue(input.news);
  let told = input.told ?? 0;
  let life: TicketLife | undefined;
  let wake: Wake | null | undefined;

  setHandler(ticketNews, (heard) => news.add(heard));
  setHandler(ticketProgress, () => ({
    status: life?.status ?? 'ISSUED',
    told,
    wakesAt: wake ? new Date(wake.at).toISOString() : null,
    waitsFor: news.first || wake === undefined ? 'MAIL' : (wake?.why ?? 'NOTHING'),
  }));

  for (;;) {
    for (let next = news.first; next; next = news.first) {
      // A refused address stands on the timeline as a task; a corrected one comes as news of its own.
      await persistent.sendTicketNews({ ticketId, news: next }).catch(() => undefined);
      news.drop(next);
      told++;
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof ticketWorkflow>({ ...input, news: news.all, told });
    life = await database.readTicketLife({ ticketId });
    wake = nextWake(life, Date.now());
    if (!wake) return;
    await condition(() => news.first !== undefined, Math.max(wake.at - Date.now(), 1));
  }
}
