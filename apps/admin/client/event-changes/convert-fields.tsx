import type { ChangeList } from '@lanyard/domain/staff/event-change-views';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import type { ReactNode } from 'react';
import { CheckField } from '../parts/check-field.tsx';
import { eventChangeWords } from '../strings/en/event-changes.ts';
import type { ChangeFields } from './change-fields.ts';

const words = eventChangeWords.form;

interface ConvertFieldsProps {
  readonly types: ChangeList['ticketTypes'];
  readonly fields: ChangeFields;
  readonly change: (changed: Partial<ChangeFields>) => void;
}

/** Asks what people may change their tickets to, and which tickets those are. */
export function ConvertFields({ types, fields, change }: ConvertFieldsProps): ReactNode {
  const { convertTo, convertFrom } = fields;
  const others = types.filter(({ key }) => key !== convertTo);
  if (types.length < 2) return null;
  return (
    <>
      <div className="max-w-[420px]">
        <SelectField
          label={words.convertTo}
          value={convertTo}
          onChange={(key) => change({ convertTo: key })}
          choices={types.map(({ key, name }) => ({ value: key, label: name }))}
          emptyLabel={words.convertNone}
          help={words.convertHelp}
        />
      </div>
      {convertTo !== '' && (
        <fieldset className="grid gap-1.5">
          <legend className="pb-1.5 font-medium">{words.convertFrom}</legend>
          {others.map(({ key, name }) => (
            <CheckField
              key={key}
              label={name}
              isChecked={convertFrom.includes(key)}
              onChange={(isChecked) =>
                change({
                  convertFrom: isChecked
                    ? [...convertFrom, key]
                    : convertFrom.filter((candidate) => candidate !== key),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
