import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly isDigits: boolean;
}

/** A code of the second factor; what a phone offers to fill in is taken. */
export function CodeField({ label, value, onChange, error, isDigits }: CodeFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      name="code"
      type="text"
      inputMode={isDigits ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={isDigits ? 9 : 32}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

/** A code as the server takes it: people and apps put blanks into it. */
export const plainCode = (text: string): string => text.replaceAll(/\s/g, '');
