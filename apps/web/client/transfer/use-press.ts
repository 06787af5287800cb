import { useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { transferWords } from '../strings/en/transfer.ts';

/** A button that asks the server for one thing. */
export interface Press {
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly press: () => void;
}

/** Does it once at a time; says in words why that did not work. */
export function usePress(act: () => Promise<void>): Press {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isPressed = useRef(false);
  return {
    isBusy,
    failure,
    press: () => {
      if (isPressed.current) return;
      isPressed.current = true;
      setIsBusy(true);
      setFailure(null);
      void act()
        .catch((error: unknown) => {
          const found = failureOf(error);
          setFailure(found.code === 'UNREACHABLE' ? transferWords.person.unreachable : found.sentence);
        })
        .finally(() => {
          isPressed.current = false;
          setIsBusy(false);
        });
    },
  };
}
