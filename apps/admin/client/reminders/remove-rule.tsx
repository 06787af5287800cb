import type { ReminderRuleView } from '@lanyard/domain/staff/reminder-views';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import type { ReactNode } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { reminderWords } from '../strings/en/reminders.ts';
import { useRulePress } from './use-rule-press.ts';

const words = reminderWords.takeOut;

interface RemoveRuleProps {
  readonly slug: string;
  readonly rule: ReminderRuleView;
  readonly onClose: () => void;
}

/** Asks before a rule is taken out. */
export function RemoveRule({ slug, rule, onClose }: RemoveRuleProps): ReactNode {
  const { mutate, isPending, error } = useRulePress<{ readonly key: string; readonly version: number }>(
    slug,
    (press) => staffApi.reminders.remove.mutate({ eventSlug: slug, ...press }),
  );
  return (
    <Dialog
      title={words.title}
      closeLabel={reminderWords.form.close}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" size="small" onClick={onClose}>
            {words.keep}
          </Button>
          <Button
            size="small"
            isBusy={isPending}
            busyLabel={words.busy}
            onClick={() => mutate({ key: rule.key, version: rule.version }, { onSuccess: onClose })}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{words.sentence}</p>
      <RefusedNote error={isPending ? null : error} />
    </Dialog>
  );
}
