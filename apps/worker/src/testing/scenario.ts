import type { WorkflowHandle } from '@temporalio/client';
import type { WorkflowStage } from './workflow-stage.ts';

/** A run to be kept: the name of its file, and the process. */
export interface PlayedRun {
  readonly name: string;
  readonly handle: WorkflowHandle;
}

/** Plays a life that recorded histories shall contain, and names the runs worth keeping. */
export type Scenario = (stage: WorkflowStage) => Promise<readonly PlayedRun[]>;
