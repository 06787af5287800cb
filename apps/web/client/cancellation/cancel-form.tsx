import { cancelReasons, type CancelReason } from '@lanyard/domain/cancellations/cancellation-states';
import { cancelReasonWords } from '@lanyard/domain/cancellations/cancellation-words';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { ChoiceList } from '@lanyard/ui/choice-list.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { randomCrockford } from '../browser/random.ts';
import { cancellationPageWords as words } from '../strings/en/cancellation.ts';

/** What somebody typed, ready to be sent; `chosen` is empty where there was nothing to choose. */
export interface TypedWish {
  readonly reason: CancelReason;
  readonly words: string;
  readonly chosen: readonly string[];
  readonly requestId: string;
}

interface CancelFormProps {
  /** What can be chosen; none where the page is about one ticket. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What would come back of what is chosen, as a sentence. */
  readonly dueOf: (chosen: readonly string[]) => string | null;
  /** Keeps what is chosen sensible: everything at once is nothing besides. */
  readonly settle?: (chosen: readonly string[]) => readonly string[];
  readonly send: (wish: TypedWish) => Promise<void>;
  readonly onKeep: () => void;
}

const reasons = cancelReasons.map((value) => ({ value, label: cancelReasonWords[value] }));

/** Asks what is to be cancelled and why; says what would come back before it is sent. */
export function CancelForm(props: CancelFormProps): ReactNode {
  const { choices, dueOf, settle = (chosen) => chosen, send, onKeep } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [typed, setTyped] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isBusy = useRef(false);
  // The same press after a lost answer is the same wish.
  const [requestId] = useState(() => `req_${randomCrockford(20)}`);
  const lacksWhat = choices.length > 0 && chosen.length === 0;
  const due = lacksWhat ? null : dueOf(chosen);

  const submit = async () => {
    setIsTried(true);
    if (isBusy.current || reason === null || lacksWhat) return;
    isBusy.current = true;
    setIsSending(true);
    setFailure(null);
    try {
      await send({ reason, words: typed.trim(), chosen, requestId });
    } catch (error) {
      const found = failureOf(error);
      setFailure(found.code === 'UNREACHABLE' ? words.unreachable : found.sentence);
    } finally {
      isBusy.current = false;
      setIsSending(false);
    }
  };

  return (
    <form
      noValidate
      className="slide-in grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {choices.length > 0 && (
        <ChoiceList
          isMany
          label={words.which}
          choices={choices}
          chosen={chosen}
          onChange={(next) => setChosen(settle(next))}
          error={isTried && lacksWhat ? words.missingWhat : undefined}
        />
      )}
      <ChoiceList
        label={words.reason}
        choices={reasons}
        chosen={reason === null ? [] : [reason]}
        onChange={([next]) => setReason(cancelReasons.find((known) => known === next) ?? null)}
        error={isTried && reason === null ? words.missingReason : undefined}
      />
      <TextArea
        label={words.words}
        help={words.wordsHelp}
        value={typed}
        onChange={(text) => setTyped(text.slice(0, 600))}
      />
      <div className="text-16/[24px]" aria-live="polite">
        {due !== null && <p className="font-medium">{due}</p>}
        <p className="text-[15px]/[22px] text-muted">{words.decided}</p>
      </div>
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failed} className="slide-in">
          <p>{failure}</p>
        </Alert>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isBusy={isSending} busyLabel={words.sending}>
          {words.send}
        </Button>
        <Button variant="plain" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
