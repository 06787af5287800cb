/**
 * Does jobs at the same moment, so many of them at once as there are hands: as many as connections, so that none
 * waits for one longer than a pool lets it. Answers in the order of the jobs.
 */
export async function inRush<Answer>(
  jobs: readonly (() => Promise<Answer>)[],
  hands = 10,
): Promise<PromiseSettledResult<Answer>[]> {
  const answers: PromiseSettledResult<Answer>[] = [];
  const left = [...jobs.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [n, job] = next;
      [answers[n]] = await Promise.allSettled([job()]);
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  return answers;
}
