import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A history as it lies in the repository: encrypted with the tests' payload keys. */
export interface RecordedHistory {
  readonly workflowId: string;
  /** In the JSON form of Temporal's own protocol buffers. */
  readonly history: unknown;
}

/** Where recorded histories lie. */
export const historiesFolder = fileURLToPath(new URL('../../histories/', import.meta.url));

/** Reads all recorded histories by name. */
export function readHistories(): { name: string; recorded: RecordedHistory }[] {
  return readdirSync(historiesFolder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      // Written by `npm run histories:record` from the same type.
      recorded: JSON.parse(readFileSync(`${historiesFolder}${file}`, 'utf8')) as RecordedHistory,
    }));
}
