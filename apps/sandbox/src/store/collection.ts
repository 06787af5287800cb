/** Records by id that can also be walked in the order they were first added, from any of them. */
export class Collection<T extends { id: string }> {
  readonly #order: string[] = [];
  readonly #byId = new Map<string, { record: T; position: number }>();

  constructor(records: Iterable<T> = []) {
    for (const record of records) this.put(record);
  }

  get size(): number {
    return this.#order.length;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.record;
  }

  /** Adds a record, or replaces the one with its id in place. */
  put(record: T): void {
    const known = this.#byId.get(record.id);
    if (known) {
      known.record = record;
      return;
    }
    this.#byId.set(record.id, { record, position: this.#order.length });
    this.#order.push(record.id);
  }

  /** Every record older than `olderThan` (all without it), newest first. */
  *newestFirst(olderThan?: string): Generator<T> {
    const start = olderThan === undefined ? this.#order.length : (this.#byId.get(olderThan)?.position ?? 0);
    for (let position = start - 1; position >= 0; position -= 1) yield* this.#at(position);
  }

  /** Every record newer than `newerThan` (all without it), oldest first. */
  *oldestFirst(newerThan?: string): Generator<T> {
    const start = newerThan === undefined ? -1 : (this.#byId.get(newerThan)?.position ?? this.#order.length);
    for (let position = start + 1; position < this.#order.length; position += 1) yield* this.#at(position);
  }

  *#at(position: number): Generator<T> {
    const id = this.#order[position];
    const entry = id === undefined ? undefined : this.#byId.get(id);
    if (entry) yield entry.record;
  }
}
