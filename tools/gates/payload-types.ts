import type { OutboxMessage } from '@lanyard/contracts/outbox-message';
import type * as fanOut from '@lanyard/contracts/fan-out/fan-out-workflow';
import type * as eventChanges from '@lanyard/contracts/event-changes/event-change-workflow';
import type * as orders from '@lanyard/contracts/orders/order-workflow';
import type * as stats from '@lanyard/contracts/stats/stats-workflow';
import type * as tickets from '@lanyard/contracts/tickets/ticket-workflow';
import type * as workshops from '@lanyard/contracts/workshops/workshop-workflow';
import type { QueryDefinition, SignalDefinition, UpdateDefinition } from '@temporalio/common';
import type { CodeBatches } from '../../apps/worker/src/activities/coupons/batches/create-code-batches.ts';
import type { CouponSteering } from '../../apps/worker/src/activities/coupons/create-coupon-steering.ts';
import type { DatabaseSteps } from '../../apps/worker/src/activities/database-steps.ts';
import type { Exports } from '../../apps/worker/src/activities/exports/create-exports.ts';
import type { OutsideCalls } from '../../apps/worker/src/activities/outside-calls.ts';
import type * as workflows from '../../apps/worker/src/workflows/main.ts';

/** Fields that hold instants by the house's naming: ISO 8601 texts. */
type InstantName = `${string}At` | `${string}Until` | 'asOf';

/**
 * Paths of the fields in `T` that could hold any text at all. Branded ids, literal codes, numbers and instants
 * cannot; `string`, `any`, `unknown` and records with free keys can.
 */
export type ClearText<T, Path extends string = ''> = unknown extends T
  ? Path
  : T extends string
    ? string extends T
      ? Path
      : never
    : T extends readonly (infer Item)[]
      ? ClearText<Item, `${Path}[]`>
      : T extends object
        ? string extends keyof T
          ? Path
          : { [Key in keyof T & string]: FieldOf<T[Key], Key, Path> }[keyof T & string]
        : never;

type FieldOf<T, Key extends string, Path extends string> = Key extends InstantName
  ? ClearText<Exclude<T, string>, Joined<Path, Key>>
  : ClearText<T, Joined<Path, Key>>;

type Joined<Path extends string, Key extends string> = Path extends '' ? Key : `${Path}.${Key}`;

/** What a function takes and gives, by the function's name. */
type CallsOf<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (...args: infer Args) => infer Result
    ? { readonly takes: Args; readonly gives: Awaited<Result> }
    : never;
};

/** What messages to a workflow carry, by the message's name. */
type MessagesOf<Contract> = {
  [Name in keyof Contract]: Contract[Name] extends SignalDefinition<infer Args>
    ? { readonly takes: Args }
    : Contract[Name] extends QueryDefinition<infer Result, infer Args>
      ? { readonly takes: Args; readonly gives: Result }
      : Contract[Name] extends UpdateDefinition<infer Result, infer Args>
        ? { readonly takes: Args; readonly gives: Result }
        : never;
};

/** Everything that Temporal or the outbox stores: inputs, results and messages of all workflows and activities. */
export type Payloads = CallsOf<typeof workflows> &
  CallsOf<DatabaseSteps> &
  CallsOf<OutsideCalls> &
  CallsOf<CouponSteering> &
  CallsOf<CodeBatches> &
  CallsOf<Exports> &
  MessagesOf<typeof orders> &
  MessagesOf<typeof fanOut> &
  MessagesOf<typeof eventChanges> &
  MessagesOf<typeof stats> &
  MessagesOf<typeof workshops> &
  MessagesOf<typeof tickets> & { readonly outbox: OutboxMessage };

const eventKey = 'a key the organizer gave a quota, ticket type or swag variant in the event file';
const batch = 'made of outbox row numbers by the relay';

/** The fields in payloads that are plain texts, each with the reason why nothing about a person gets in. */
export const clearFields = {
  'countsMoved.takes[].batchId': batch,
  'countsMoved.takes[].sheet.quotas[].key': eventKey,
  'countsMoved.takes[].sheet.ticketTypes[].key': eventKey,
  'countsMoved.takes[].sheet.ticketTypes[].quotas[]': eventKey,
  'countsMoved.takes[].sheet.variants[].key': eventKey,
  'countsMoved.takes[].sheet.workshops[].key': eventKey,
  'makeCoupon.takes[].ticketTypeKeys[]': eventKey,
  'makeCoupon.takes[].unlocks[]': eventKey,
  'readCountSheet.gives.quotas[].key': eventKey,
  'readCountSheet.gives.ticketTypes[].key': eventKey,
  'readCountSheet.gives.ticketTypes[].quotas[]': eventKey,
  'readCountSheet.gives.variants[].key': eventKey,
  'readCountSheet.gives.workshops[].key': eventKey,
  'statsWorkflow.takes[].carried.recentBatches[]': batch,
  'statsWorkflow.takes[].carried.sheet.quotas[].key': eventKey,
  'statsWorkflow.takes[].carried.sheet.ticketTypes[].key': eventKey,
  'statsWorkflow.takes[].carried.sheet.ticketTypes[].quotas[]': eventKey,
  'statsWorkflow.takes[].carried.sheet.variants[].key': eventKey,
  'statsWorkflow.takes[].carried.sheet.workshops[].key': eventKey,
  'tally.gives.quotas[].key': eventKey,
  'tally.gives.ticketTypes[].key': eventKey,
  'tally.gives.ticketTypes[].quotas[]': eventKey,
  'tally.gives.variants[].key': eventKey,
  'tally.gives.workshops[].key': eventKey,
} satisfies Record<ClearText<Payloads>, string>;
