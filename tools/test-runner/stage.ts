import type { StageContext } from './context.ts';
import type { Counts } from './counts.ts';

/** What a stage found; `output` is shown when something failed. */
export interface StageResult extends Counts {
  output: string;
}

/** One part of the test run, with a line of its own. */
export interface Stage {
  name: string;
  isEnabled(): boolean;
  run(context: StageContext, progress: (text: string) => void): Promise<StageResult>;
}
