/*
 * A fan-out's life
 *
 *   a round     page by page all open tickets of an event are told one thing, by the outbox; while too much waits
 *               to be delivered, it waits, too
 *   over        when a round has come to the last ticket and nobody has asked again since it began
 */
import { fanOutAsked, fanOutProgress, type FanOutInput } from '@lanyard/contracts/fan-out/fan-out-workflow';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { condition, continueAsNew, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { database } from '../steps.ts';

const pauseMs = 1000;

export async function fanOutWorkflow(input: FanOutInput): Promise<void> {
  const { eventId, news, carried } = input;
  let after: TicketId | null = carried?.after ?? null;
  let told = carried?.told ?? 0;
  let isAskedAgain = carried?.isAskedAgain ?? false;
  let isOver = false;

  setHandler(fanOutAsked, () => void (isAskedAgain = true));
  setHandler(fanOutProgress, () => ({ told, isOver }));

  let isUnderWay = carried !== undefined;
  if (!isUnderWay) await condition(() => isAskedAgain);
  while (isUnderWay || isAskedAgain) {
    if (!isUnderWay) {
      isAskedAgain = false;
      isUnderWay = true;
      after = null;
    }
    const page = await database.fanOutPage({ eventId, news, after, at: Date.now() });
    ({ after } = page);
    told += page.told;
    if (page.isOver) isUnderWay = false;
    else await sleep(pauseMs);
    if (workflowInfo().continueAsNewSuggested && isUnderWay)
      await continueAsNew<typeof fanOutWorkflow>({ ...input, carried: { after, told, isAskedAgain } });
  }
  isOver = true;
}
