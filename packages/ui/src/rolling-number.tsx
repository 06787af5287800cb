import { type ReactNode, useState } from 'react';

/** A count that rolls when it changes and stands still otherwise. */
export function RollingNumber({ value, text }: { value: number; text: string }): ReactNode {
  const [shown, setShown] = useState({ value, isChanged: false });
  if (shown.value !== value) setShown({ value, isChanged: true });
  return (
    <span key={value} className={shown.isChanged ? 'roll' : 'inline-block'}>
      {text}
    </span>
  );
}
