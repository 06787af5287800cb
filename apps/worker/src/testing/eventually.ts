import { setTimeout as delay } from 'node:timers/promises';

/** Asks again every few milliseconds until the answer will do; throws what was last known after ten seconds. */
export async function eventually<Answer>(
  ask: () => Promise<Answer> | Answer,
  willDo: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`not in time: ${JSON.stringify(answer)}`);
    await delay(25);
  }
}
