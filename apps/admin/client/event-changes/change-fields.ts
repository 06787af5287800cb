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
  /** Key of the type that tickets can be changed to; empty where that is no choice. */
  readonly convertTo: string;
  /** Keys of the types whose tickets can; none for all others. */
  readonly convertFrom: readonly string[];
}

/** An empty form about an event as it is. */
export function emptyFields({ venue }: EventFacts): ChangeFields {
  return {
    ...{ kind: 'MOVED', startsAt: '', endsAt: '', venue, onlineUrl: '', words: '', asks: true },
    ...{ refundBy: 'FULL', answerBy: '', otherwise: 'KEEP', convertTo: '', convertFrom: [] },
  };
}

/** What the form says; what does not belong to the kind of change is left out. */
export function changeForm(fields: ChangeFields): EventChangeForm {
  const { kind, startsAt, endsAt, venue, onlineUrl, words, refundBy, answerBy, otherwise } = fields;
  const isDated = kind === 'MOVED' || kind === 'POSTPONED';
  const asks = fields.asks && kind !== 'CANCELLED';
  const from = fields.convertFrom.filter((key) => key !== fields.convertTo);
  const converts = asks && fields.convertTo !== '';
  return {
    ...{ kind, words, refundBy },
    dates: isDated && startsAt !== '' && endsAt !== '' ? { startsAt, endsAt } : null,
    venue: kind === 'VENUE' ? venue : null,
    onlineUrl: kind === 'ONLINE' && onlineUrl !== '' ? onlineUrl : null,
    choices: asks ? ['KEEP', 'REFUND', ...(converts ? (['CONVERT'] as const) : [])] : [],
    ...(converts ? { convert: { to: fields.convertTo, from: from.length > 0 ? from : null } } : {}),
    answerBy: asks && answerBy !== '' ? answerBy : null,
    otherwise: asks ? otherwise : 'KEEP',
  };
}
