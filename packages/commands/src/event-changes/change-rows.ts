import type { EventChangeModel } from '@lanyard/db/generated/prisma/models/EventChange';
import {
  changeChoices,
  type ChangeChoice,
  type ChangeFallback,
  type EventChangeKind,
  type RefundBasis,
} from '@lanyard/domain/event-changes/event-change-states';
import { eventChangeKinds } from '@lanyard/domain/event-changes/event-change-states';
import type { EventFacts } from '@lanyard/domain/event-changes/event-facts';
import { asId, type EventChangeId } from '@lanyard/domain/ids/ids';

/** What a change lets tickets become; type ids, null for all other types. */
export interface OfferedConversion {
  readonly toId: string;
  readonly priceMinor: number;
  readonly fromIds: readonly string[] | null;
}

/** A change of an event as its row says it. */
export interface StoredChange {
  readonly id: EventChangeId;
  readonly eventId: string;
  readonly version: number;
  readonly kind: EventChangeKind;
  readonly before: EventFacts;
  readonly after: EventFacts;
  readonly words: string;
  readonly choices: readonly ChangeChoice[];
  readonly refundBy: RefundBasis;
  readonly answerBy: Date | null;
  readonly otherwise: ChangeFallback;
  /** What tickets can be converted to, at what price in minor units, and of which types they may be. */
  readonly convert: OfferedConversion | null;
  readonly isMailed: boolean;
  readonly createdAt: Date;
  readonly supersededAt: Date | null;
}

/** Reads a row's columns as what only commands write there. */
export function changeOf(row: EventChangeModel): StoredChange {
  const listed = Array.isArray(row.choices) ? row.choices : [];
  return {
    ...row,
    id: asId('eventChange', row.id),
    kind: eventChangeKinds.find((kind) => kind === row.kind) ?? 'MOVED',
    // Written by `writeChange` alone.
    before: row.before as unknown as EventFacts,
    after: row.after as unknown as EventFacts,
    choices: changeChoices.filter((choice) => listed.includes(choice)),
    refundBy: row.refundBy === 'POLICY' ? 'POLICY' : 'FULL',
    otherwise: row.otherwise === 'REFUND' ? 'REFUND' : 'KEEP',
    convert: conversionOf(row),
  };
}

function conversionOf({
  convertToId,
  convertMinor,
  convertFromIds,
}: EventChangeModel): OfferedConversion | null {
  if (convertToId === null || convertMinor === null) return null;
  const fromIds = Array.isArray(convertFromIds)
    ? convertFromIds.filter((each) => typeof each === 'string')
    : null;
  return { toId: convertToId, priceMinor: convertMinor, fromIds };
}

/** Whether a later change came before people had to have chosen: what they chose holds no more. */
export function isVoid({ supersededAt, answerBy }: Pick<StoredChange, 'supersededAt' | 'answerBy'>): boolean {
  return supersededAt !== null && (answerBy === null || supersededAt < answerBy);
}
