import { setTimeout as delay } from 'node:timers/promises';

/** Asks again every `everyMs` until the answer will do; throws what was last known after thirty seconds. */
export async function eventually<Answer>(
  ask: () => Promise<Answer> | Answer,
  willDo: (answer: Answer) => boolean,
  everyMs = 25,
): Promise<Answer> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`not in time: ${JSON.stringify(answer)}`);
    await delay(everyMs);
  }
}
