import { lineReasons, lineReasonWords } from '@lanyard/domain/workshops/line-reasons';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import type { ReactNode } from 'react';
import { workshopPageWords } from '../strings/en/workshops.ts';

const words = workshopPageWords.acts;
const choices = lineReasons.map((value) => ({ value, label: lineReasonWords[value] }));

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether it was sent once: what is missing is said then. */
  readonly isAsked: boolean;
}

/** Why staff act on a place in line. */
export function ReasonField({ value, onChange, isAsked }: ReasonFieldProps): ReactNode {
  return (
    <SelectField
      label={words.reason}
      value={value}
      onChange={onChange}
      choices={choices}
      emptyLabel={words.choose}
      help={words.reasonHelp}
      error={isAsked && value === '' ? words.reasonWrong : undefined}
    />
  );
}
