import { columnAad, openText } from '@lanyard/crypto/seal';
import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { companyOf } from '@lanyard/domain/registration/company-of';
import type { Answers } from '@lanyard/domain/registration/form-field';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { openPersonKey } from './person-key.ts';

/** Where several people work, as they answered or as their newest receipt says; who said nothing is not in it. */
export async function readCompanies(
  db: Tx | DbClient,
  keys: Keys,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      dataKey: true,
      answers: { select: { ticketId: true, answersSealed: true } },
      papers: {
        where: { kind: 'RECEIPT' },
        orderBy: { position: 'desc' },
        take: 1,
        select: { id: true, billingSealed: true },
      },
    },
  });
  return new Map(
    rows.flatMap(({ id, dataKey, answers, papers }) => {
      const key = openPersonKey(keys, dataKey);
      const open = (sealed: string | null, aad: string): unknown =>
        sealed === null ? null : JSON.parse(openText(key, sealed, aad));
      const answered = answers.flatMap(({ ticketId, answersSealed }) => {
        // Our own writing, opened by an authenticated cipher; so are the billing details.
        const opened = open(
          answersSealed,
          columnAad('Registration', 'answersSealed', ticketId),
        ) as Answers | null;
        return (opened && companyOf(opened)) ?? [];
      });
      const billed = papers.flatMap(({ id: paperId, billingSealed }) => {
        // As above.
        const opened = open(
          billingSealed,
          columnAad('Paper', 'billingSealed', paperId),
        ) as BillingDetails | null;
        return opened?.company ?? [];
      });
      const [company] = [...answered, ...billed];
      return company === undefined ? [] : [[id, company] as const];
    }),
  );
}
