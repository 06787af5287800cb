/** The part of a browser's storage we use; tests pass a map. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const memory = new Map<string, string>();

/** Keeps working for the life of the page where a browser allows no storage. */
function guarded(store: () => Storage): TextStore {
  return {
    getItem: (key) => {
      try {
        return store().getItem(key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    setItem: (key, value) => {
      try {
        store().setItem(key, value);
      } catch {
        memory.set(key, value);
      }
    },
  };
}

/** Shared by all tabs and kept after the browser is closed. */
export const sharedStore: TextStore = guarded(() => window.localStorage);

/** Of this tab only; gone when it is closed. */
export const tabStore: TextStore = guarded(() => window.sessionStorage);

/** Parses what a store holds; null for nothing or nonsense. */
export function readJson(store: TextStore, key: string): unknown {
  try {
    return JSON.parse(store.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
