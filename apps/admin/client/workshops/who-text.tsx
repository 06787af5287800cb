import type { PersonView } from '@lanyard/domain/staff/order-list-view';
import type { ReactNode } from 'react';
import { HiddenText } from '../parts/person-text.tsx';
import { workshopPageWords as words } from '../strings/en/workshops.ts';

interface WhoTextProps {
  readonly of: { readonly person: PersonView | null; readonly isNamed: boolean };
  /** Whether whoever looks may see people. */
  readonly showsPeople: boolean;
}

/** Whose a seat or a place in line is: a name, that nobody is named, or that it is hidden from this role. */
export function WhoText({ of, showsPeople }: WhoTextProps): ReactNode {
  if (of.person) return <span className="min-w-0 break-words">{of.person.name}</span>;
  if (!showsPeople) return <HiddenText />;
  return <span className="text-muted">{words.people.nobody}</span>;
}
