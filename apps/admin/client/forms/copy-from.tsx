import type { TypeForm } from '@lanyard/domain/staff/form-views';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import type { ReactNode } from 'react';
import { formWords as words } from '../strings/en/forms.ts';

interface CopyFromProps {
  /** Ticket types that ask something. */
  readonly types: readonly TypeForm[];
  readonly onCopy: (type: TypeForm) => void;
}

/** Puts the form of another ticket type in place of this one; nothing is saved by that. */
export function CopyFrom({ types, onCopy }: CopyFromProps): ReactNode {
  if (types.length === 0) return null;
  return (
    <div className="mt-4 max-w-[360px]">
      <SelectField
        label={words.copyFrom}
        value=""
        emptyLabel={words.copyNone}
        choices={types.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(key) => {
          const type = types.find((each) => each.key === key);
          if (type) onCopy(type);
        }}
      />
    </div>
  );
}
