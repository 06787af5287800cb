import { codeMailKey } from '@lanyard/commands/coupons/batches/code-mail-key';
import { readPeople } from '@lanyard/db/people/people-repository';
import { mailWordKey } from '@lanyard/domain/emails/mail-words';
import type { BatchCodeRow } from '@lanyard/domain/staff/code-batch-views';
import { couponStateOf } from '@lanyard/domain/staff/coupon-state-of';
import type { SharedServices } from '../../../context.ts';

/** The places of a batch from one on, with their codes and who was mailed; names only for those who may see them. */
export async function readBatchCodes(
  { db: { prisma }, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  batch: { readonly id: string; readonly count: number },
  options: { readonly from: number; readonly limit: number; readonly showsPeople: boolean },
): Promise<BatchCodeRow[]> {
  const { from, limit, showsPeople } = options;
  const size = Math.max(0, Math.min(limit, batch.count - from));
  const within = { gte: from, lt: from + size };
  const [codes, wanted] = await Promise.all([
    prisma.coupon.findMany({ where: { batchId: batch.id, batchPosition: within } }),
    prisma.couponBatchMail.findMany({ where: { batchId: batch.id, position: within } }),
  ]);
  const [mails, people] = await Promise.all([
    prisma.emailMessage.findMany({
      where: { key: { in: wanted.map(({ position }) => codeMailKey(batch.id, position)) } },
      select: { key: true, status: true },
    }),
    showsPeople
      ? readPeople(
          prisma,
          keys,
          wanted.map(({ personId }) => personId),
        )
      : null,
  ]);
  const codeAt = new Map(codes.map((code) => [code.batchPosition, code]));
  const wantedAt = new Map(wanted.map((mail) => [mail.position, mail]));
  const stateOf = new Map(mails.map(({ key, status }) => [key, status]));
  const at = now();
  return Array.from({ length: size }, (_, n): BatchCodeRow => {
    const position = from + n;
    const code = codeAt.get(position);
    const mail = wantedAt.get(position);
    return {
      number: position + 1,
      code: code?.code ?? null,
      state: code ? couponStateOf(code, at) : null,
      ...{ used: code?.used ?? 0, held: code?.held ?? 0, capacity: code?.capacity ?? null },
      mail: mail
        ? {
            to: people?.get(mail.personId) ?? null,
            state: mailWordKey(stateOf.get(codeMailKey(batch.id, position)) ?? 'QUEUED'),
          }
        : null,
    };
  });
}
