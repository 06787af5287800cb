import type { ChoosableTicketType } from '@lanyard/domain/staff/coupon-views';
import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useId } from 'react';
import { CheckField } from '../parts/check-field.tsx';
import { couponFormWords } from '../strings/en/coupon-form.ts';
import type { FormPartProps } from './form-part.ts';
import { ProblemLine } from './problem-line.tsx';

const { types: typeWords, limits: limitWords, opens: openWords } = couponFormWords;

interface TypeFieldsProps extends FormPartProps {
  readonly ticketTypes: readonly ChoosableTicketType[];
}

/** Which ticket types a new code is for. */
export function TypeFields({ fields, change, problems, ticketTypes }: TypeFieldsProps): ReactNode {
  const noteId = useId();
  const { isForSome, typeKeys } = fields;
  return (
    <>
      <ChoiceGroup
        label={typeWords.title}
        choices={[
          { value: 'all', label: typeWords.all },
          { value: 'some', label: typeWords.some },
        ]}
        value={isForSome ? 'some' : 'all'}
        onChange={(which) => change({ isForSome: which === 'some' })}
      />
      {isForSome && (
        <fieldset className="mt-3" aria-describedby={noteId}>
          <legend className="sr-only">{typeWords.some}</legend>
          {ticketTypes.map(({ key, name }) => (
            <CheckField
              key={key}
              label={name}
              isChecked={typeKeys.includes(key)}
              onChange={(isChecked) =>
                change({
                  typeKeys: isChecked ? [...typeKeys, key] : typeKeys.filter((each) => each !== key),
                })
              }
            />
          ))}
          <div id={noteId} className="min-h-7">
            {problems.typeKeys && <ProblemLine>{problems.typeKeys}</ProblemLine>}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** Which hidden ticket types a new code opens. */
export function OpenFields({ fields, change, ticketTypes }: TypeFieldsProps): ReactNode {
  const { unlocks } = fields;
  return (
    <fieldset>
      <legend className="pb-1 text-ink-2">{openWords.help}</legend>
      {ticketTypes
        .filter(({ isHidden }) => isHidden)
        .map(({ key, name }) => (
          <CheckField
            key={key}
            label={name}
            isChecked={unlocks.includes(key)}
            onChange={(isChecked) =>
              change({ unlocks: isChecked ? [...unlocks, key] : unlocks.filter((each) => each !== key) })
            }
          />
        ))}
    </fieldset>
  );
}

/** How often a new code may be used in one order and by one buyer. */
export function LimitFields({ fields, change, problems }: FormPartProps): ReactNode {
  const isFixed = fields.kind === 'FREE' || fields.kind === 'NOTHING';
  return (
    <>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <TextField
          label={limitWords.minimum}
          name="minimum"
          inputMode="numeric"
          autoComplete="off"
          value={fields.minimum}
          onChange={(minimum) => change({ minimum })}
          error={problems.minimum}
        />
        {!isFixed && (
          <TextField
            label={limitWords.perOrder}
            name="perOrder"
            inputMode="numeric"
            autoComplete="off"
            value={fields.perOrder}
            onChange={(perOrder) => change({ perOrder })}
            help={limitWords.perOrderHelp}
            error={problems.perOrder}
          />
        )}
      </div>
      <CheckField
        label={limitWords.once}
        isChecked={fields.oncePerBuyer}
        onChange={(oncePerBuyer) => change({ oncePerBuyer })}
      />
    </>
  );
}
