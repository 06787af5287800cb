import { cancellationWords } from '@lanyard/domain/cancellations/cancellation-words';
import { formatMoney } from '@lanyard/domain/money/money';
import type { StaffCancellationView } from '@lanyard/domain/staff/cancellation-views';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { cancellationQuery } from '../api/readings.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { cancellationsWords } from '../strings/en/cancellations.ts';
import { DecisionFacts } from './decision-facts.tsx';
import { amountText, readAmount } from './read-amount.ts';
import { useDecision } from './use-decision.ts';
import { whatOf } from './what-of.ts';

const words = cancellationsWords.dialog;

interface DecideDialogProps {
  readonly slug: string;
  readonly cancellationId: string;
  readonly onClose: () => void;
}

/** One wish to cancel in front of the list: what was asked, what the rules give back, and the decision. */
export function DecideDialog({ slug, cancellationId, onClose }: DecideDialogProps): ReactNode {
  const found = useQuery(cancellationQuery(slug, cancellationId));
  if (found.data) return <Decision slug={slug} wish={found.data} onClose={onClose} />;
  return (
    <Dialog title={words.loading} closeLabel={words.close} isOpen onClose={onClose}>
      {found.isError ? <RefusedNote error={found.error} /> : <Skeleton className="h-48" />}
    </Dialog>
  );
}

interface DecisionProps {
  readonly slug: string;
  readonly wish: StaffCancellationView;
  readonly onClose: () => void;
}

function Decision({ slug, wish, onClose }: DecisionProps): ReactNode {
  const { cancellationId, currency, status } = wish;
  const maxMinor = wish.leftMinor;
  const session = useReadySession();
  const event = useEventRights(slug);
  const mayDecide = mayDo(session, event, 'cancellations.decide');
  const [typed, setTyped] = useState(() => amountText(Math.min(wish.dueMinor, maxMinor), currency));
  const [answer, setAnswer] = useState('');
  const { decide, isPending, pressed, error } = useDecision(slug, cancellationId);
  const amountMinor = readAmount(typed, currency, maxMinor);
  const money = (minor: number) => formatMoney({ amountMinor: minor, currency });
  const isOpen = status === 'ASKED';
  const canDecide = isOpen && mayDecide;
  const what = whatOf(wish);
  const state = cancellationWords[status];
  return (
    <Dialog
      title={isOpen ? words.title(what) : words.titleOver(what)}
      closeLabel={words.close}
      isOpen
      onClose={onClose}
      actions={
        canDecide ? (
          <>
            <Button
              variant="quiet"
              size="small"
              isBusy={isPending && pressed === 'DECLINE'}
              busyLabel={words.declining}
              onClick={() => decide({ kind: 'DECLINE', words: answer })}
            >
              {words.decline}
            </Button>
            <Button
              size="small"
              isDisabled={amountMinor === null}
              isBusy={isPending && pressed === 'APPROVE'}
              busyLabel={words.approving}
              onClick={() => amountMinor !== null && decide({ kind: 'APPROVE', amountMinor, words: answer })}
            >
              {amountMinor === null || amountMinor === 0
                ? words.approveFree
                : words.approve(money(amountMinor))}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={onClose}>
            {words.close}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        <p role="status">
          <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
        </p>
        <DecisionFacts wish={wish} slug={slug} />
        {canDecide && (
          <>
            {maxMinor > 0 && (
              <TextField
                label={words.amount}
                inputMode="decimal"
                autoComplete="off"
                value={typed}
                onChange={setTyped}
                help={words.amountHelp(money(maxMinor))}
                error={amountMinor === null ? words.amountWrong(money(maxMinor)) : undefined}
              />
            )}
            <TextArea
              label={words.answer}
              help={words.answerHelp}
              value={answer}
              onChange={(text) => setAnswer(text.slice(0, 600))}
            />
            <p className="text-[13px]/[18px] text-muted">{words.effect}</p>
          </>
        )}
        {isOpen && !mayDecide && <p className="text-muted">{words.notAllowed}</p>}
        <RefusedNote error={isPending ? null : error} />
      </div>
    </Dialog>
  );
}
