import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * An append-only file of JSON lines, one line a commit, so that what belongs together is kept or lost together.
 * An append has reached the operating system when its promise resolves: killing the process loses nothing answered.
 */
export class Journal {
  readonly #stream: WriteStream;
  #last: Promise<void> = Promise.resolve();

  private constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  /** Replays every whole line of the file through `replay`, cuts off a torn last one, and opens it for appending. */
  static async open(path: string, replay: (line: unknown) => void): Promise<Journal> {
    await mkdir(dirname(path), { recursive: true });
    await (await open(path, 'a')).close();
    const bytes = await readFile(path);
    const wholeLength = bytes.lastIndexOf(0x0a) + 1;
    if (wholeLength < bytes.length) await truncate(path, wholeLength);
    let start = 0;
    for (let number = 1; start < wholeLength; number += 1) {
      const end = bytes.indexOf(0x0a, start);
      replay(parseLine(bytes.toString('utf8', start, end), `${path}:${number}`));
      start = end + 1;
    }
    return new Journal(createWriteStream(path, { flags: 'a' }));
  }

  append(line: unknown): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      this.#stream.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
    });
    this.#last = written;
    return written;
  }

  /** Resolves when everything appended so far is written. */
  flushed(): Promise<void> {
    return this.#last;
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.once('error', reject);
      this.#stream.end(resolve);
    });
  }
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where} is not a line of JSON; move the file away to begin anew`);
  }
}
