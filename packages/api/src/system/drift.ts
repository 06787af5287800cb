import { readCountSheet } from '@lanyard/commands/stats/read-count-sheet';
import { findDrift } from '@lanyard/commands/system/find-drift';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import { mergeCountSheets } from '@lanyard/domain/stats/count-sheet';
import { counterKindWords, driftWords, type CounterKind } from '@lanyard/domain/system/drift';
import { staffProcedure } from '../staff/staff-procedure.ts';

/** A counter that says something else than its rows. */
export interface DriftView {
  readonly kind: CounterKind;
  readonly id: string;
  /** What it counts, at which event. */
  readonly name: string;
  readonly event: string;
  /** Where it differs, in words. */
  readonly words: string;
}

/** What comparing all counters with their rows, and live numbers with counters, came to. */
export interface DriftCheck {
  /** ISO 8601. */
  readonly at: string;
  readonly looked: number;
  readonly drifted: readonly DriftView[];
  /** Events whose live numbers differ from counters of the same version; null where none could be asked. */
  readonly stale: readonly string[] | null;
}

/** Compares every counter with the rows it stands for; asked for by hand, since it reads all of them. */
export const drift = staffProcedure('system.read').query(async ({ ctx }): Promise<DriftCheck> => {
  const [{ looked, drifted }, events] = [
    await findDrift(ctx.db),
    await ctx.db.prisma.event.findMany({ select: { id: true, name: true } }),
  ];
  const nameOf = new Map(events.map(({ id, name }) => [id, name]));
  const told: { readonly name: string; readonly drifts: number }[] = [];
  const readDrifts = async (eventId: EventId): Promise<number | null> => {
    const reading = await ctx.tallies.read(eventId);
    return reading && mergeCountSheets(reading.tally, await readCountSheet(ctx.db, eventId)).drifts;
  };
  for (const { id, name } of events) {
    const drifts = await readDrifts(asId('event', id));
    if (drifts !== null) told.push({ name, drifts });
  }
  return {
    at: ctx.now().toISOString(),
    looked,
    drifted: drifted.map(({ kind, id, eventId, name, ...counts }) => ({
      ...{ kind, id, name: `${counterKindWords[kind]}: ${name}` },
      event: nameOf.get(eventId) ?? '',
      words: driftWords(counts),
    })),
    stale: told.length === 0 ? null : told.filter(({ drifts }) => drifts > 0).map(({ name }) => name),
  };
});
