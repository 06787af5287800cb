import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import type { EventChangeKind, RefundBasis } from '@lanyard/domain/event-changes/event-change-states';
import type { EventFacts } from '@lanyard/domain/event-changes/event-facts';

/** The form as it is typed. */
export interface ChangeFields {
  readonly kind: EventChangeKind;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venue: EventFacts['venue'];
  readonly onlineUrl: string;
  readonly words: string;
  readonly asks: boolean;
  readonly refundBy: RefundBasis;
  readonly answerBy: string;
  readonly otherwise: 'KEEP' | 'REFUND';
}

/** An empty form about an event as it is. */
export function emptyFields({ venue }: EventFacts): ChangeFields {
  return {
    ...{ kind: 'MOVED', startsAt: '', endsAt: '', venue, onlineUrl: '', words: '', asks: true },
    ...{ refundBy: 'FULL', answerBy: '', otherwise: 'KEEP' },
  };
}

/** What the form says; what does not belong to the kind of change is left out. */
export function changeForm(fields: ChangeFields): EventChangeForm {
  const { kind, startsAt, endsAt, venue, onlineUrl, words, refundBy, answerBy, otherwise } = fields;
  const isDated = kind === 'MOVED' || kind === 'POSTPONED';
  const asks = fields.asks && kind !== 'CANCELLED';
  return {
    ...{ kind, words, refundBy },
    dates: isDated && startsAt !== '' && endsAt !== '' ? { startsAt, endsAt } : null,
    venue: kind === 'VENUE' ? venue : null,
    onlineUrl: kind === 'ONLINE' && onlineUrl !== '' ? onlineUrl : null,
    choices: asks ? ['KEEP', 'REFUND'] : [],
    answerBy: asks && answerBy !== '' ? answerBy : null,
    otherwise: asks ? otherwise : 'KEEP',
  };
}
