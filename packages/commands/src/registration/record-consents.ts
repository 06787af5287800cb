import { randomId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import type { Answers } from '@lanyard/domain/registration/form-field';
import type { CommandContext } from '../context.ts';
import type { StoredForm } from './read-form.ts';

/** Answers that were taken, and what stood before them. */
export interface RecordConsents {
  readonly ticketId: string;
  readonly personId: string;
  readonly form: StoredForm;
  readonly before: Answers;
  readonly answers: Answers;
}

/**
 * Notes to which wordings somebody agreed and what was taken back, as part of keeping the answers. A consent to an
 * earlier wording stays what it was: not agreeing to the new one does not take it back.
 */
export async function recordConsents(
  ctx: Pick<CommandContext, 'now'>,
  tx: Tx,
  { ticketId, personId, form, before, answers }: RecordConsents,
): Promise<void> {
  const given = await tx.consent.findMany({ where: { ticketId, withdrawnAt: null } });
  for (const { key: fieldKey, wording } of form.form.fields) {
    if (wording === null) continue;
    const wordingVersion = wording.version;
    if (answers[fieldKey] === true) {
      if (given.some((row) => row.fieldKey === fieldKey && row.wordingVersion === wordingVersion)) continue;
      const id = randomId('con');
      const data = {
        id,
        ticketId,
        personId,
        fieldKey,
        wordingVersion,
        formId: form.formId,
        givenAt: ctx.now,
      };
      await tx.consent.create({ data });
    } else if (before[fieldKey] === true) {
      await tx.consent.updateMany({
        where: { ticketId, fieldKey, withdrawnAt: null },
        data: { withdrawnAt: ctx.now },
      });
    }
  }
}
