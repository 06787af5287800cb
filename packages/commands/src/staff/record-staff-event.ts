import type { StaffId } from '@lanyard/domain/ids/ids';
import { appendAudit, type NewAuditEntry } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/** What happens at the login's own door, where the library writes the rows and we the audit trail. */
export type StaffEventAction =
  | 'staff.sessionStarted'
  | 'staff.signedOut'
  | 'staff.passwordWrong'
  | 'staff.passwordSet'
  | 'staff.secondFactorSet'
  | 'staff.backupCodesMade';

/** Notes what somebody of the staff did, or what was tried in their name. */
export async function recordStaffEvent(
  ctx: CommandContext,
  event: {
    readonly staffId: StaffId;
    readonly action: StaffEventAction;
    readonly facts?: NewAuditEntry['facts'];
  },
): Promise<void> {
  const { staffId, action, facts = {} } = event;
  await inTransaction(ctx, (tx) =>
    appendAudit(ctx, tx, { action, subjectKind: 'staff', subjectId: staffId, facts }),
  );
}
