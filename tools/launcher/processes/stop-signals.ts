const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// One Ctrl-C arrives several times: from the terminal, from npm and from the bootstrap.
const sameGestureMs = 1000;

/** Calls `onFirst` at the first Ctrl-C or SIGTERM, or when the bootstrap is gone, and `onSecond` at one that comes more than a second later. */
export function listenForStop(onFirst: () => void, onSecond: () => void): void {
  let firstAt: number | undefined;
  const listener = () => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      onFirst();
    } else if (Date.now() - firstAt > sameGestureMs) {
      onSecond();
    }
  };
  for (const signal of stopSignals) process.on(signal, listener);
  // The bootstrap that started us was killed: nobody is left to press Ctrl-C.
  process.once('disconnect', listener);
  // Listening alone would keep a finished program alive.
  process.channel?.unref();
}
