import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { ReadTurn } from './read-turn.ts';

const refusals = {
  CLASH: 'WORKSHOP_CLASHES',
  FULL_PLAN: 'WORKSHOP_PLAN_FULL',
  NOT_ISSUED: 'CANCELLATION_ASKED',
  NOT_FOR_TYPE: 'WORKSHOP_NOT_FOR_TYPE',
} as const;

/** Why a seat that is offered cannot be taken now; null when it can. */
export function turnRefused({ why, clashing }: ReadTurn, title: string): DomainError | null {
  return why && new DomainError(refusals[why], { what: clashing[0]?.workshopTitle ?? title });
}
