import type { PersonView } from '@lanyard/domain/staff/order-list-view';
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { orderListWords as words } from '../strings/en/lists.ts';

/** Whose something is, on one line: the name, and the address as far as there is room. */
export function PersonText({ person }: { person: PersonView | null }): ReactNode {
  if (!person) return <HiddenText />;
  return (
    <span className="block truncate">
      {person.name} <span className="text-muted">{person.email}</span>
    </span>
  );
}

/** Stands for what a role may not read. */
export function HiddenText(): ReactNode {
  return (
    <span className="inline-flex items-center gap-1.5 text-muted" title={words.hiddenNote}>
      <EyeOff aria-hidden size={14} />
      {words.hidden}
    </span>
  );
}
