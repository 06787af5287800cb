/*
 * A workshop's life, from the first who joins its line
 *
 *   serving     page by page: offers that ran out end, who was put off stands in line again, the first are served
 *   waiting     for answers to offers, or for nothing but news: a seat came free, the line moved
 *   over        when the workshop is, and its line is closed; whoever joins a later one starts it again
 *
 * The rows are the line; this only says when it is looked at.
 */
import {
  workshopNews,
  workshopProgress,
  type WorkshopInput,
  type WorkshopProgress,
} from '@lanyard/contracts/workshops/workshop-workflow';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { database } from '../steps.ts';

export async function workshopWorkflow(input: WorkshopInput): Promise<void> {
  const { workshopId } = input;
  let hasNews = false;
  let progress: WorkshopProgress = {
    ...{ state: 'SERVING', answers: 0, wakesAt: null },
    served: input.served ?? 0,
  };

  setHandler(workshopNews, () => void (hasNews = true));
  setHandler(workshopProgress, () => progress);

  for (;;) {
    hasNews = false;
    progress = { ...progress, state: 'SERVING' };
    const line = await database.serveLine({ workshopId, at: Date.now() });
    const served = progress.served + line.served;
    progress = { ...progress, served, answers: line.answers };
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof workshopWorkflow>({ ...input, served });
    if (line.isMore || hasNews) continue;
    const { wakesAt } = line;
    progress = {
      ...progress,
      state: line.answers > 0 ? 'WAITING_FOR_ANSWERS' : 'IDLE',
      wakesAt: wakesAt === null ? null : new Date(wakesAt).toISOString(),
    };
    if (wakesAt === null) return;
    await condition(() => hasNews, Math.max(1, wakesAt - Date.now()));
  }
}
