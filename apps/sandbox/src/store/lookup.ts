import { Collection } from './collection.ts';

/** Records found by something other than their id; each key holds them in the order they came. */
export class Lookup<T extends { id: string }> {
  readonly #byKey = new Map<string, Collection<T>>();

  put(key: string, record: T): void {
    const known = this.#byKey.get(key);
    if (known) known.put(record);
    else this.#byKey.set(key, new Collection([record]));
  }

  get(key: string): Collection<T> {
    return this.#byKey.get(key) ?? new Collection<T>();
  }
}
