import { reminderKinds } from '@lanyard/domain/reminders/reminder-kinds';
import { reminderKindWords } from '@lanyard/domain/reminders/reminder-words';
import type { ReminderRuleForm } from '@lanyard/domain/reminders/reminder-rule-form.schema';
import type { ReminderList, ReminderRuleView } from '@lanyard/domain/staff/reminder-views';
import { Button } from '@lanyard/ui/button.tsx';
import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ComponentProps, type FormEvent, type ReactNode, useId, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { ProblemLine } from '../coupons/problem-line.tsx';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { reminderWords } from '../strings/en/reminders.ts';
import { readRuleForm, ruleFormFields, type RuleFormFields } from './rule-form-fields.ts';
import { useRulePress } from './use-rule-press.ts';

const words = reminderWords.form;

interface RuleDialogProps {
  readonly slug: string;
  readonly ticketTypes: ReminderList['ticketTypes'];
  /** The rule to change; null makes a new one. */
  readonly rule: ReminderRuleView | null;
  readonly onClose: () => void;
}

/** Asks what a rule is to be; what is wrong stands under its field. */
export function RuleDialog({ slug, ticketTypes, rule, onClose }: RuleDialogProps): ReactNode {
  const formId = useId();
  // As it was when the dialog was opened: somebody else's change is refused, and not written over.
  const [opened] = useState(rule);
  const [fields, setFields] = useState(() => ruleFormFields(rule));
  const [wasSent, setWasSent] = useState(false);
  const { mutate, isPending, error } = useRulePress<{
    readonly known: { readonly key: string; readonly version: number } | null;
    readonly form: ReminderRuleForm;
  }>(slug, (press) => staffApi.reminders.save.mutate({ eventSlug: slug, ...press }));
  const answer = readRuleForm(fields);
  const problems = wasSent && 'problems' in answer ? answer.problems : {};
  const change = (changed: Partial<RuleFormFields>) => setFields((before) => ({ ...before, ...changed }));
  const submit = (press: FormEvent) => {
    press.preventDefault();
    setWasSent(true);
    if (isPending || 'problems' in answer) return;
    const known = opened && { key: opened.key, version: opened.version };
    mutate({ known, form: answer.form }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={opened ? words.editTitle : words.newTitle}
      closeLabel={words.close}
      isOpen
      onClose={onClose}
      className="max-w-[560px]"
      actions={
        <>
          <Button variant="quiet" size="small" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" form={formId} size="small" isBusy={isPending} busyLabel={words.saving}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="grid gap-3">
        <Choice
          label={words.kind}
          choices={reminderKinds.map((value) => ({ value, label: reminderKindWords[value] }))}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={words.days[fields.kind]}
          name="days"
          inputMode="numeric"
          autoComplete="off"
          value={fields.days}
          onChange={(days) => change({ days })}
          help={words.daysHelp}
          error={problems.days}
          className="max-w-[260px]"
        />
        <Types fields={fields} change={change} ticketTypes={ticketTypes} problem={problems.types} />
        {fields.kind !== 'REGISTRATION_OPEN' && (
          <Choice
            label={words.registration}
            choices={(['ANY', 'OPEN', 'DONE'] as const).map((value) => ({
              value,
              label: words.states[value],
            }))}
            value={fields.registration}
            onChange={(registration) => change({ registration })}
          />
        )}
        <TextField
          label={words.subject}
          name="subject"
          autoComplete="off"
          maxLength={120}
          value={fields.subject}
          onChange={(subject) => change({ subject })}
          help={words.subjectHelp}
        />
        <TextArea
          label={words.opening}
          value={fields.opening}
          onChange={(opening) => change({ opening })}
          help={words.openingHelp}
        />
        <div>
          <CheckField
            label={words.essential}
            isChecked={fields.isEssential}
            onChange={(isEssential) => change({ isEssential })}
          />
          <CheckField
            label={words.active}
            isChecked={fields.isActive}
            onChange={(isActive) => change({ isActive })}
          />
        </div>
        <RefusedNote error={isPending ? null : error} />
      </form>
    </Dialog>
  );
}

/** A few answers with their question above. */
function Choice<Value extends string>(props: ComponentProps<typeof ChoiceGroup<Value>>): ReactNode {
  return (
    <div>
      <p aria-hidden className="pb-1.5 text-16/[24px] font-medium">
        {props.label}
      </p>
      <ChoiceGroup {...props} />
    </div>
  );
}

interface TypesProps {
  readonly fields: RuleFormFields;
  readonly change: (changed: Partial<RuleFormFields>) => void;
  readonly ticketTypes: ReminderList['ticketTypes'];
  readonly problem: string | undefined;
}

function Types({ fields, change, ticketTypes, problem }: TypesProps): ReactNode {
  const { isForSome, typeKeys } = fields;
  return (
    <div>
      <Choice
        label={words.types}
        choices={[
          { value: 'all', label: words.allTypes },
          { value: 'some', label: words.someTypes },
        ]}
        value={isForSome ? 'some' : 'all'}
        onChange={(which) => change({ isForSome: which === 'some' })}
      />
      {isForSome && (
        <fieldset className="mt-2">
          <legend className="sr-only">{words.someTypes}</legend>
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
          {problem && <ProblemLine>{problem}</ProblemLine>}
        </fieldset>
      )}
    </div>
  );
}
