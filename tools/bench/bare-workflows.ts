import {
  condition,
  defineSignal,
  defineUpdate,
  ParentClosePolicy,
  setHandler,
  sleep,
  startChild,
} from '@temporalio/workflow';

export const start = defineUpdate<string, []>('start');
export const go = defineSignal('go');

/** A workflow of the order's shape and nothing in it: an update, a timer, a signal, a child. */
export async function bareWorkflow(): Promise<string> {
  let isStarted = false;
  let isGone = false;
  setHandler(start, async () => {
    await condition(() => isStarted);
    return 'started';
  });
  setHandler(go, () => {
    isGone = true;
  });
  isStarted = true;
  await condition(() => isGone, '30m');
  await startChild(bareChild, { parentClosePolicy: ParentClosePolicy.ABANDON });
  return 'done';
}

/** A child that stands until it is ended. */
export async function bareChild(): Promise<void> {
  await sleep('100d');
}
