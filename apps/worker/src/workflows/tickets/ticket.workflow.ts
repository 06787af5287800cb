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
import { nextWake } from '@lanyard/domain/tickets/next-wake';
import type { TicketLife } from '@lanyard/domain/tickets/ticket-life';
import type { TicketWait, Wake } from '@lanyard/domain/tickets/wake';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { database, persistent } from '../steps.ts';
import { doWhatIsDue } from './do-what-is-due.ts';
import { openNewsQueue } from './news-queue.ts';

const retryMs = 60_000;

export async function ticketWorkflow(input: TicketInput): Promise<void> {
  const { ticketId } = input;
  const news = openNewsQueue(input.news);
  let told = input.told ?? 0;
  let life: TicketLife | undefined;
  let wake: Wake | null | undefined;
  let done: Wake | undefined;

  setHandler(ticketNews, (heard) => news.add(heard));
  setHandler(ticketProgress, () => ({
    status: life?.status ?? 'ISSUED',
    told,
    wakesAt: wake ? new Date(wake.at).toISOString() : null,
    waitsFor: waitsFor(news.first !== undefined, wake),
  }));

  for (;;) {
    for (let next = news.first; next; next = news.first) {
      // A refused address stands on the timeline as a task; a corrected one comes as news of its own.
      // Changed plans are for nobody but the process itself, which reads its rows again below.
      if (next.kind !== 'plansChanged')
        await persistent.sendTicketNews({ ticketId, news: next }).catch(() => undefined);
      news.drop(next);
      told++;
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof ticketWorkflow>({ ...input, news: news.all, told });
    life = await database.readTicketLife({ ticketId, at: Date.now() });
    wake = nextWake(life, Date.now());
    if (!wake) return;
    // What is due and was just done is not tried again at once, whatever the rows say.
    if (isDue(wake) && !isSame(done, wake)) {
      await doWhatIsDue(ticketId, wake);
      done = wake;
    } else {
      done = undefined;
      await condition(() => news.first !== undefined, isDue(wake) ? retryMs : wake.at - Date.now());
    }
  }
}

function waitsFor(hasNews: boolean, wake: Wake | null | undefined): TicketWait {
  if (hasNews || wake === undefined || (wake?.why === 'REMINDER' && isDue(wake))) return 'MAIL';
  return wake?.why ?? 'NOTHING';
}

const isDue = ({ at }: Wake): boolean => at <= Date.now();
const isSame = (a: Wake | undefined, b: Wake): boolean => JSON.stringify(a) === JSON.stringify(b);
