import { listenForStop } from '../processes/stop-signals.ts';

const running = new Set<() => Promise<void>>();
let isListening = false;

/** Stops a stack when this process is asked to end by Ctrl-C or SIGTERM, and ends it then; gives the function that takes this back. */
export function stopWithProcess(stop: () => Promise<void>): () => void {
  running.add(stop);
  if (!isListening) {
    isListening = true;
    const stopAll = () => Promise.allSettled([...running].map((one) => one()));
    listenForStop(
      () => void stopAll().then(() => process.exit(130)),
      () => process.exit(130),
    );
  }
  return () => running.delete(stop);
}
