/*
 * An event's tally: sold, held and taken, for everybody who looks and for nobody who decides.
 *
 *   fed           by the relay, with the rows that moved; the newer version of a row wins, so late, doubled or
 *                 reordered batches do no harm
 *   reconciled    with the database on a timer, counting what differed
 *   rebuilt       from the database whenever it starts without a memory
 */
import { countsMoved, tally, type StatsInput, type Tally } from '@lanyard/contracts/stats/stats-workflow';
import { mergeCountSheets, type CountSheet } from '@lanyard/domain/stats/count-sheet';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { database } from '../steps.ts';

const reconcileEveryMs = 10 * 60_000;
const rememberedBatches = 100;
const noCounts: CountSheet = { eventVersion: 0, quotas: [], ticketTypes: [], variants: [], workshops: [] };

export async function statsWorkflow({ eventId, carried }: StatsInput): Promise<void> {
  const recentBatches: string[] = [...(carried?.recentBatches ?? [])];
  let drifts = carried?.drifts ?? 0;
  let state: Tally = {
    ...noCounts,
    ...carried?.sheet,
    asOf: new Date().toISOString(),
    reconciledAt: null,
    drifts,
  };
  const learn = (told: CountSheet): number => {
    const merged = mergeCountSheets(state, told);
    state = { ...state, ...merged.sheet, asOf: new Date().toISOString() };
    return merged.drifts;
  };

  setHandler(countsMoved, ({ batchId, sheet }) => {
    if (recentBatches.includes(batchId)) return;
    recentBatches.push(batchId);
    if (recentBatches.length > rememberedBatches) recentBatches.shift();
    learn(sheet);
  });
  setHandler(tally, () => state);

  for (;;) {
    const found = await database.readCountSheet({ eventId });
    // The first reading teaches; what a later one finds different had drifted.
    const isFirst = state.quotas.length === 0;
    const differed = learn(found);
    if (!isFirst) drifts += differed;
    state = { ...state, drifts, reconciledAt: new Date().toISOString() };
    await condition(() => workflowInfo().continueAsNewSuggested, reconcileEveryMs);
    if (workflowInfo().continueAsNewSuggested) {
      const { eventVersion, quotas, ticketTypes, variants, workshops } = state;
      await continueAsNew<typeof statsWorkflow>({
        eventId,
        carried: { sheet: { eventVersion, quotas, ticketTypes, variants, workshops }, drifts, recentBatches },
      });
    }
  }
}
