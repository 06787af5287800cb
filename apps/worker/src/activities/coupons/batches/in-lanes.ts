/**
 * Works through a list, at most `lanes` items at a time and in its order, until `work` answers false or throws:
 * then nothing new is begun. Settles once everything that was begun has ended; throws the first failure.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<boolean>,
): Promise<void> {
  const waiting = [...items];
  const failures: unknown[] = [];
  let isOver = false;
  const walk = async () => {
    for (let item = waiting.shift(); item !== undefined && !isOver; item = waiting.shift()) {
      try {
        if (!(await work(item))) isOver = true;
      } catch (error) {
        failures.push(error);
        isOver = true;
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, walk));
  if (failures.length > 0) throw failures[0];
}
