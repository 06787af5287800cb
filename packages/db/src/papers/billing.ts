import { columnAad } from '@lanyard/crypto/seal';
import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { noBillingDetails } from '@lanyard/domain/papers/paper';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { openForPerson, sealForPerson } from '../people/people-repository.ts';

/** A paper's row as far as its sealed column goes. */
export interface SealedBilling {
  readonly id: string;
  readonly personId: string;
  readonly billingSealed: string | null;
}

/** Seals whom a paper is made out to with the buyer's key; null where there is nothing but the buyer's name. */
export async function sealBilling(
  tx: Tx | DbClient,
  keys: Keys,
  { id, personId }: Pick<SealedBilling, 'id' | 'personId'>,
  billing: BillingDetails,
): Promise<string | null> {
  if (Object.values(billing).every((value) => value === null)) return null;
  return sealForPerson(tx, keys, personId, JSON.stringify(billing), aadOf(id));
}

/** Opens whom a paper is made out to besides the buyer. */
export async function openBilling(
  db: Tx | DbClient,
  keys: Keys,
  { id, personId, billingSealed }: SealedBilling,
): Promise<BillingDetails> {
  if (billingSealed === null) return noBillingDetails;
  // Our own writing, opened by an authenticated cipher.
  return JSON.parse(await openForPerson(db, keys, personId, billingSealed, aadOf(id))) as BillingDetails;
}

const aadOf = (id: string) => columnAad('Paper', 'billingSealed', id);
