import { staffRenewReasons } from '@lanyard/domain/tickets/renew-reasons';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { AskOnce } from '../../parts/ask-once.tsx';
import { ticketLinkWords } from '../../strings/en/ticket-link.ts';

const words = ticketLinkWords.renew;
const choices = staffRenewReasons.map((value) => ({ value, label: words.reasons[value] }));

interface RenewLinkProps {
  readonly ticketId: string;
  /** Why it cannot be done; the button is grey then. */
  readonly reason: string | null;
  readonly onDone: () => void;
}

/** Makes a ticket's link and code new, for a reason that is kept. */
export function RenewLink({ ticketId, reason, onDone }: RenewLinkProps): ReactNode {
  const [chosen, setChosen] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const why = staffRenewReasons.find((known) => known === chosen);
  return (
    <AskOnce
      words={words}
      reason={reason}
      onDone={onDone}
      act={async (requestId) => {
        if (why) await staffApi.tickets.renew.mutate({ ticketId, requestId, reason: why });
      }}
      check={() => {
        setIsMissing(why === undefined);
        return why !== undefined;
      }}
      onClose={() => {
        setChosen('');
        setIsMissing(false);
      }}
    >
      <SelectField
        label={words.reason}
        value={chosen}
        onChange={setChosen}
        choices={choices}
        emptyLabel={words.noReason}
        error={isMissing && chosen === '' ? words.reasonMissing : undefined}
      />
    </AskOnce>
  );
}
