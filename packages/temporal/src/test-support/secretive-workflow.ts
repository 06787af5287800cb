import {
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  upsertMemo,
} from '@temporalio/workflow';
import type { echo, fail } from './secretive-activities.ts';

const retry = { maximumAttempts: 1 };
const activities = proxyActivities<{ echo: typeof echo; fail: typeof fail }>({
  startToCloseTimeout: '10s',
  retry,
});
const local = proxyLocalActivities<{ echo: typeof echo; fail: typeof fail }>({
  startToCloseTimeout: '10s',
  retry,
});

export const tell = defineUpdate<string, [string]>('tell');
export const whisper = defineSignal<[string]>('whisper');
export const recall = defineQuery<string[], [string]>('recall');

/** Hears secrets in every way there is, passes them on, and fails with one. */
export async function secretiveWorkflow(secret: string): Promise<string> {
  const heard: string[] = [];
  setHandler(recall, (prefix) => heard.map((text) => prefix + text));
  setHandler(whisper, (text) => void heard.push(text));
  setHandler(
    tell,
    async (text) => {
      heard.push(await activities.echo(text));
      return text;
    },
    {
      validator: (text) => {
        if (text.startsWith('refuse')) throw new Error(text);
      },
    },
  );
  setCurrentDetails(secret);
  upsertMemo({ note: secret });
  await condition(() => heard.length >= 2, '1 minute', { summary: secret });
  heard.push(await local.echo(secret));
  await Promise.allSettled([activities.fail(secret), local.fail(secret)]);
  throw ApplicationFailure.create({ message: secret, type: 'TOLD', nonRetryable: true, details: [secret] });
}

/** Returns what it was given. */
export async function returningWorkflow(secret: string): Promise<string> {
  return secret;
}
