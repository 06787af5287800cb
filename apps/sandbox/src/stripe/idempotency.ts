import { createHash } from 'node:crypto';
import type { Context, Outcome } from '../context.ts';
import type { IdempotencyRecord } from '../store/records.ts';
import { StripeError } from './errors.ts';

/** One POST as idempotency sees it. */
export interface Call {
  path: string;
  /** The raw form body. */
  body: string;
  requestId: string;
  idempotencyKey: string | null;
}

/** An answer ready to be sent; `originalRequestId` is set when it is the saved answer of an earlier call. */
export interface Answer {
  status: number;
  body: string;
  originalRequestId: string | null;
}

/** What running a call did, and the object to answer with. */
export interface Effect extends Outcome {
  body: object;
}

/**
 * Runs a call once per key. The effect and the saved answer are written as one commit; a refusal after the
 * parameters were found good is saved too, bad parameters are not. Nothing is awaited before memory is changed,
 * so a concurrent call with the same key finds the answer of the first.
 */
export async function answerOnce<P>(
  context: Context,
  call: Call,
  readParams: () => P,
  run: (params: P) => Effect,
): Promise<Answer> {
  const saved = call.idempotencyKey
    ? context.store.idempotent(recordId(call, call.idempotencyKey))
    : undefined;
  if (saved) {
    if (saved.paramsHash !== hashParams(call.body)) throw reusedKey(call.idempotencyKey ?? '');
    await context.store.flushed();
    return { status: saved.status, body: saved.body, originalRequestId: saved.requestId };
  }
  const params = readParams();
  const { effect, status, body } = attempt(() => run(params), call.requestId);
  const record = toRecord(context, call, status, body);
  await context.commit({
    changes: { ...effect?.changes, ...(record ? { idempotency: [record] } : {}) },
    events: effect?.events ?? [],
  });
  return { status, body, originalRequestId: null };
}

function attempt(run: () => Effect, requestId: string): { effect?: Effect; status: number; body: string } {
  try {
    const effect = run();
    return { effect, status: 200, body: JSON.stringify(effect.body) };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return { status: error.status, body: JSON.stringify(error.body(requestId)) };
  }
}

function toRecord(context: Context, call: Call, status: number, body: string): IdempotencyRecord | undefined {
  if (!call.idempotencyKey) return undefined;
  return {
    id: recordId(call, call.idempotencyKey),
    createdAt: context.now(),
    paramsHash: hashParams(call.body),
    status,
    body,
    requestId: call.requestId,
  };
}

function recordId({ path }: Call, key: string): string {
  return `stripe ${path} ${key}`;
}

/** The same parameters in another order are the same parameters. */
function hashParams(body: string): string {
  return createHash('sha256').update(body.split('&').toSorted().join('&')).digest('base64url');
}

function reusedKey(key: string): StripeError {
  return new StripeError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}
