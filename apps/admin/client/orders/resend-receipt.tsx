import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { staffApi } from '../api/staff-api.ts';
import { randomId } from '../browser/random-id.ts';
import { commonWords } from '../strings/en/common.ts';
import { orderPageWords } from '../strings/en/order.ts';

const words = orderPageWords.resend;

interface ResendReceiptProps {
  readonly order: StaffOrderView;
  readonly mayResend: boolean;
  readonly onSent: () => void;
}

/** Sends a receipt once more: says what it will do, does it once however often it is pressed, says what came of it. */
export function ResendReceipt({ order, mayResend, onSent }: ResendReceiptProps): ReactNode {
  const reasonId = useId();
  /** One id for each time the dialog is opened: a second press of the same question is the same request. */
  const [requestId, setRequestId] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: (asked: string) =>
      staffApi.orders.resendReceipt.mutate({
        orderId: order.orderId,
        requestId: asked,
        to: to.trim() === '' ? null : to,
      }),
    onSuccess: onSent,
  });
  const reason = !mayResend ? words.notAllowed : !order.canResendReceipt ? words.notPossible : null;
  const close = () => {
    setRequestId(null);
    setTo('');
    reset();
  };
  return (
    <>
      <span className="contents" title={reason ?? undefined}>
        <Button
          variant="quiet"
          size="small"
          isDisabled={reason !== null}
          aria-describedby={reason === null ? undefined : reasonId}
          onClick={() => setRequestId(randomId('request'))}
        >
          {words.button}
        </Button>
      </span>
      {reason && (
        <span id={reasonId} className="w-full text-[13px]/[18px] text-muted">
          {reason}
        </span>
      )}
      <Dialog
        title={isSuccess ? words.done : words.title}
        closeLabel={words.close}
        isOpen={requestId !== null}
        onClose={close}
        actions={
          isSuccess ? (
            <Button size="small" onClick={close}>
              {words.close}
            </Button>
          ) : (
            <>
              <Button variant="quiet" size="small" onClick={close}>
                {words.cancel}
              </Button>
              <Button
                size="small"
                isBusy={isPending}
                busyLabel={words.busy}
                onClick={() => requestId !== null && mutate(requestId)}
              >
                {words.confirm}
              </Button>
            </>
          )
        }
      >
        {isSuccess ? (
          <p role="status" className="flex items-start gap-3">
            <span className="grid size-9 shrink-0 place-items-center rounded-full bg-good-soft text-good">
              <MailCheck aria-hidden size={18} />
            </span>
            <span className="min-w-0 pt-2">{words.doneSentence}</span>
          </p>
        ) : (
          <>
            <p className="break-words text-ink-2">
              {words.what(to.trim() || (order.buyer?.email ?? words.whoKnows))}
            </p>
            <p className="mt-2 mb-4 text-ink-2">{words.noted}</p>
            <TextField
              label={words.to}
              help={words.toHelp}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={to}
              onChange={(typed) => {
                setTo(typed);
                // To somebody else is another wish.
                setRequestId(randomId('request'));
              }}
            />
            {error && (
              <Alert meaning="bad" title={failureOf(error).sentence} isUrgent className="mt-4 text-14/[20px]">
                {failureOf(error).reference && (
                  <span className="font-mono text-12">
                    {commonWords.reference(failureOf(error).reference ?? '')}
                  </span>
                )}
              </Alert>
            )}
          </>
        )}
      </Dialog>
    </>
  );
}
