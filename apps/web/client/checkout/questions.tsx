import type { EventView } from '@lanyard/domain/events/event-view';
import { type ReactNode, useState } from 'react';
import type { Offered } from './order-content.ts';
import { PriceDialog } from './price-dialog.tsx';
import { TwiceDialog } from './twice-dialog.tsx';
import type { Placing } from './use-place-order.ts';

interface QuestionsProps {
  readonly event: EventView;
  readonly placing: Placing;
  readonly onGoOn: (offered: Offered) => void;
}

/** What has to be answered before the order goes on, in front of the page. */
export function Questions({ event, placing, onGoOn }: QuestionsProps): ReactNode {
  const { question: asked, dropQuestion } = placing;
  // The last one stays in its place while it closes: only then does the focus go back to where it was.
  const [question, setQuestion] = useState(asked);
  if (asked && asked !== question) setQuestion(asked);
  if (!question) return null;
  const isOpen = asked !== null;
  return question.about === 'PRICE' ? (
    <PriceDialog isOpen={isOpen} event={event} question={question} onGoOn={onGoOn} onBack={dropQuestion} />
  ) : (
    <TwiceDialog
      isOpen={isOpen}
      event={event}
      question={question}
      onAgain={() => placing.place(question.offered, { isMeantTwice: true })}
      onBack={dropQuestion}
    />
  );
}
