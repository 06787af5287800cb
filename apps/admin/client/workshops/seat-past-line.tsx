import { lineReasons } from '@lanyard/domain/workshops/line-reasons';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { workshopPageWords } from '../strings/en/workshops.ts';
import { ReasonField } from './reason-field.tsx';

const words = workshopPageWords.seatPastLine;

interface SeatPastLineProps {
  readonly slug: string;
  readonly workshopKey: string;
  readonly maySeat: boolean;
}

/** Gives a ticket a seat before all who wait, for a reason. */
export function SeatPastLine({ slug, workshopKey, maySeat }: SeatPastLineProps): ReactNode {
  const client = useQueryClient();
  const [reference, setReference] = useState('');
  const [chosen, setChosen] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const reason = lineReasons.find((each) => each === chosen);
  return (
    <AskOnce
      words={words}
      reason={maySeat ? null : words.notAllowed}
      check={() => {
        setIsAsked(true);
        return reference.trim() !== '' && reason !== undefined;
      }}
      act={(requestId) =>
        reason === undefined
          ? Promise.resolve()
          : staffApi.workshops.seatPastLine.mutate({
              ...{ eventSlug: slug, workshopKey, requestId, reference: reference.trim(), reason },
            })
      }
      onDone={() => void client.invalidateQueries({ queryKey: ['event', slug, 'workshops'] })}
      onClose={() => {
        setReference('');
        setChosen('');
        setIsAsked(false);
      }}
    >
      <TextField
        label={words.reference}
        name="reference"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={reference}
        onChange={setReference}
        help={words.referenceHelp}
        error={isAsked && reference.trim() === '' ? words.referenceWrong : undefined}
      />
      <ReasonField value={chosen} onChange={setChosen} isAsked={isAsked} />
    </AskOnce>
  );
}
