/** Reports the steps of a command: one line each, with the time it took. */
export interface Steps {
  /** Runs one step; `progress` replaces the words shown while it runs, `describe` those of the line that stays. */
  step<T>(
    label: string,
    work: (progress: (text: string) => void) => Promise<T>,
    describe?: (result: T) => { mark: string; text: string },
  ): Promise<T>;
  /** Prints a line of its own without disturbing the running ones. */
  line: (text: string) => void;
}

/** Writes steps to a stream: a moving line on a terminal, plain lines elsewhere, nothing when quiet. */
export function createSteps(options?: { stream?: NodeJS.WriteStream; quiet?: boolean }): Steps;

/** "1.4 s", "2 min 5 s". */
export function formatDuration(milliseconds: number): string;
