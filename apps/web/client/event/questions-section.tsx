import type { EventContent } from '@lanyard/domain/events/event-view';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';
import { Section } from './section.tsx';

/** Questions that open to their answers; works without scripts. */
export function QuestionsSection({ questions }: { questions: EventContent['questions'] }): ReactNode {
  if (questions.length === 0) return null;
  return (
    <Section id="questions" title={eventWords.questions.title} lead={eventWords.questions.lead}>
      <div className="border-b border-line">
        {questions.map((entry) => (
          <details key={entry.question} className="group border-t border-line">
            <summary className="flex min-h-[60px] list-none items-center justify-between gap-6 py-3 text-18/[26px] font-semibold [&::-webkit-details-marker]:hidden">
              {entry.question}
              <Plus
                aria-hidden
                size={20}
                className="shrink-0 text-muted transition-transform duration-150 ease-out group-open:rotate-45"
              />
            </summary>
            <p className="max-w-[46em] pb-6 text-ink-2">{entry.answer}</p>
          </details>
        ))}
      </div>
    </Section>
  );
}
