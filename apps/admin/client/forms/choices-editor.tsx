import { choicesOf } from '@lanyard/domain/registration/choices-of';
import { Button } from '@lanyard/ui/button.tsx';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProblemLine } from '../coupons/problem-line.tsx';
import { formWords } from '../strings/en/forms.ts';
import type { FormEdit } from './edit-form.ts';
import type { EditedField } from './edited-form.ts';
import { IconButton } from './icon-button.tsx';

const words = formWords.field;

interface ChoicesEditorProps {
  readonly field: EditedField;
  readonly problem: string | undefined;
  readonly edit: (edit: FormEdit) => void;
}

/** What can be chosen: a list of the organizer's own, or what the kind brings. */
export function ChoicesEditor({ field, problem, edit }: ChoicesEditorProps): ReactNode {
  const { id, kind, choices } = field;
  const usual = choicesOf({ kind, choices: [] });
  if (choices.length === 0 && usual.length > 0)
    return (
      <div className="pb-2">
        <p className="pb-1.5 text-16/[24px] font-medium">{words.choices}</p>
        <p className="mb-2 text-ink-2">{words.usual(usual.map(({ label }) => label))}</p>
        <Button size="small" variant="quiet" onClick={() => edit({ type: 'own-choices', id, isOn: true })}>
          {words.ownChoices}
        </Button>
      </div>
    );
  return (
    <fieldset className="pb-2">
      <legend className="pb-1.5 text-16/[24px] font-medium">{words.choices}</legend>
      <ol className="grid gap-1.5">
        {choices.map((choice, n) => (
          <li key={choice.id} className="flex items-center gap-1">
            <input
              aria-label={words.choice(n + 1)}
              aria-invalid={problem !== undefined && choice.label.trim() === '' ? true : undefined}
              value={choice.label}
              maxLength={80}
              autoComplete="off"
              onChange={(change) =>
                edit({ type: 'choice-labelled', id, choiceId: choice.id, label: change.target.value })
              }
              className="h-11 w-full max-w-[360px] min-w-0 rounded-control border border-line-strong bg-surface px-3.5 text-16/[24px] text-ink"
            />
            <IconButton
              label={words.removeChoice(choice.label, n + 1)}
              onPress={() => edit({ type: 'choice-removed', id, choiceId: choice.id })}
            >
              <X aria-hidden size={16} />
            </IconButton>
          </li>
        ))}
      </ol>
      {problem && <ProblemLine>{problem}</ProblemLine>}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          size="small"
          variant="quiet"
          isDisabled={choices.length >= 60}
          onClick={() => edit({ type: 'choice-added', id })}
        >
          <Plus aria-hidden size={15} />
          {words.addChoice}
        </Button>
        {usual.length > 0 && (
          <Button size="small" variant="plain" onClick={() => edit({ type: 'own-choices', id, isOn: false })}>
            {words.usualChoices}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
