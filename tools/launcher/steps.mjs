// Plain JavaScript, because the bootstrap uses it before TypeScript can run.

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const announceAfterMs = 3000;

/** @param {number} milliseconds */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

export function createSteps({ stream = process.stdout, quiet = false } = {}) {
  const isMoving = !quiet && stream.isTTY;
  const running = new Map();
  let frame = 0;
  // A reader that went away, as in `npm start | head`, must not end the work halfway.
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  let timer;

  const clear = () => isMoving && stream.write('\r\x1b[2K');
  const draw = () => {
    if (!isMoving || running.size === 0) return;
    const texts = [...running.values()].map(
      ({ text, startedAt }) => `${text} ${Math.round((Date.now() - startedAt) / 1000)} s`,
    );
    const line = `${frames[frame++ % frames.length]} ${texts.join(' · ')}`;
    stream.write(`\r\x1b[2K${line.slice(0, (stream.columns || 80) - 1)}`);
  };
  const write = (text) => {
    if (quiet) return;
    clear();
    stream.write(`${text}\n`);
    draw();
  };

  async function step(label, work, describe) {
    const entry = { text: label, startedAt: Date.now() };
    const id = Symbol(label);
    running.set(id, entry);
    if (isMoving) timer ??= setInterval(draw, 100);
    // Without a moving line a long step would look like a stop.
    const announcement = isMoving ? undefined : setTimeout(() => write(`… ${entry.text}`), announceAfterMs);
    let ending = { mark: '✗', text: label };
    try {
      const result = await work((text) => (entry.text = text));
      ending = describe?.(result) ?? { mark: '✓', text: label };
      return result;
    } finally {
      clearTimeout(announcement);
      running.delete(id);
      write(`${ending.mark} ${ending.text} (${formatDuration(Date.now() - entry.startedAt)})`);
      if (running.size === 0) {
        clearInterval(timer);
        timer = undefined;
      }
    }
  }

  return { step, line: write };
}
