import { z } from 'zod';
import { idPattern } from '../ids/ids.ts';
import { personSchema } from '../orders/place-order.schema.ts';

const token = z.string().min(20).max(200);
/** Made by the browser, once a press. */
const requestId = z.string().min(8).max(64);
const transferId = z.string().regex(idPattern('transfer'));
const reference = z.string().min(1).max(20);

/** Whom a ticket is offered to; `token` is the ticket's. */
export const offerTransferSchema = z.object({ token, requestId, recipient: personSchema });

/** An offer that is taken back; `token` is the ticket's. */
export const withdrawTransferSchema = z.object({ token, transferId });

/** The same from the order's page: `token` is the order's, `reference` says which of its tickets. */
export const offerFromOrderSchema = offerTransferSchema.extend({ reference });
export const withdrawFromOrderSchema = withdrawTransferSchema.extend({ reference });

/** Who accepts an offer; `token` is the offer's. */
export const acceptTransferSchema = z.object({ token, requestId, person: personSchema });

/** What staff send of a ticket: an offer, an offer taken back, and whether anybody may hand it on at all. */
export const staffOfferSchema = z.object({ requestId, recipient: personSchema });
export const staffWithdrawSchema = z.object({ transferId });
export const staffLockSchema = z.object({ requestId, isLocked: z.boolean() });
