import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { faultSentence, orderPeopleWords } from '../../strings/en/order-people.ts';
import type { ListPlan } from './plan-list.ts';

const words = orderPeopleWords.paste;
/** Tickets without a line that are shown one by one. */
const shownLeft = 5;

/** Who would get which ticket, the lines that are wrong first. */
export function ListPreview({ plan, isEmpty }: { plan: ListPlan; isEmpty: boolean }): ReactNode {
  const { given, faults, left } = plan;
  return (
    <section aria-labelledby="list-preview" className="rounded-card border border-line p-4">
      <h4 id="list-preview" className="text-16/[24px] font-semibold">
        {words.preview}
      </h4>
      {isEmpty && <p className="mt-1 text-[15px]/[22px] text-muted">{words.previewEmpty}</p>}
      {faults.length > 0 && (
        <ul className="mt-2 grid gap-2">
          {faults.map(({ line, fault }) => (
            <li key={line} className="flex gap-2 text-[15px]/[22px] text-bad">
              <span className="mt-0.5">
                <MeaningIcon meaning="bad" size={16} />
              </span>
              <span className="min-w-0 break-words">
                <strong className="font-semibold">{words.place(line, fault.column)}.</strong>{' '}
                {faultSentence(fault)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {!isEmpty && (
        <ul className="mt-2 divide-y divide-line">
          {given.map(({ ticket, person }) => (
            <li key={ticket.reference} className="grid gap-x-4 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <p className="text-14/[22px] text-muted">
                <span className="font-mono">{ticket.reference}</span> · {ticket.typeName}
              </p>
              <p className="min-w-0 text-16/[24px] break-words">
                <span className="font-semibold">{person.name}</span>{' '}
                <span className="text-ink-2">{person.email}</span>
              </p>
            </li>
          ))}
          {left.slice(0, shownLeft).map((ticket) => (
            <li
              key={ticket.reference}
              className="grid gap-x-4 py-2 text-14/[22px] text-muted sm:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <p>
                <span className="font-mono">{ticket.reference}</span> · {ticket.typeName}
              </p>
              <p>{words.nobody}</p>
            </li>
          ))}
          {left.length > shownLeft && (
            <li className="py-2 text-14/[22px] text-muted">{words.rest(left.length - shownLeft)}</li>
          )}
        </ul>
      )}
    </section>
  );
}
