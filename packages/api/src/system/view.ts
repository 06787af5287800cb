import { staffProcedure } from '../staff/staff-procedure.ts';
import { describeSystem, type PartWords } from './describe-system.ts';
import { readSystem } from './read-system.ts';

/** How the system stands, part by part, in words. */
export interface SystemView {
  /** When it was looked at, ISO 8601. */
  readonly at: string;
  readonly parts: readonly PartWords[];
}

/** Looks at every part of the system; a part that does not answer is told as unknown, never as an error. */
export const view = staffProcedure('system.read').query(async ({ ctx }): Promise<SystemView> => {
  const reading = await readSystem(ctx);
  return { at: reading.at.toISOString(), parts: describeSystem(reading) };
});
