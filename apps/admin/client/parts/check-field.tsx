import type { ReactNode } from 'react';

interface CheckFieldProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Yes or no to one thing: a box with its words, all of it pressable. */
export function CheckField({ label, isChecked, onChange }: CheckFieldProps): ReactNode {
  return (
    <label className="flex min-h-9 w-fit cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(change) => onChange(change.target.checked)}
        className="size-[18px] shrink-0 cursor-pointer accent-(--accent)"
      />
      {label}
    </label>
  );
}
