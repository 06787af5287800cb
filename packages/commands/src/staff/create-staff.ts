import { randomId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { asId, type EventId, type StaffId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/** Somebody to make an account for, or to give another role. */
export interface CreateStaff {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: StaffRoleName;
  /** Where the role holds; null is every event, also those to come. */
  readonly eventId: EventId | null;
  readonly isDemo: boolean;
  /** As the login library hashes it; null leaves the account without one until its owner sets it. */
  readonly passwordHash: string | null;
}

/** What came of it; `KIND_DIFFERS` means that a demo account and a real one would be mixed, and nothing changed. */
export type CreatedStaff =
  | { readonly outcome: 'MADE' | 'CHANGED' | 'UNCHANGED'; readonly staffId: StaffId }
  | { readonly outcome: 'KIND_DIFFERS' };

/**
 * Makes a staff account with a role, or gives an account that is there the name and the role. A password is only
 * ever set with a new account. The same again changes nothing.
 */
export async function createStaff(ctx: CommandContext, input: CreateStaff): Promise<CreatedStaff> {
  return inTransaction(ctx, async (tx) => {
    const known = await tx.staffUser.findUnique({ where: { email: input.email } });
    if (known && known.isDemo !== input.isDemo) return { outcome: 'KIND_DIFFERS' };
    const staffId = known ? asId('staff', known.id) : await insertAccount(ctx, tx, input);
    const isRenamed = known !== null && known.name !== input.name;
    if (isRenamed) await tx.staffUser.update({ where: { id: staffId }, data: { name: input.name } });
    const hasNewRole = await giveRole(ctx, tx, staffId, input);
    if (known && !isRenamed && !hasNewRole) return { outcome: 'UNCHANGED', staffId };
    await appendAudit(ctx, tx, {
      action: known ? 'staff.change' : 'staff.create',
      subjectKind: 'staff',
      subjectId: staffId,
      facts: { role: input.role, eventId: input.eventId },
    });
    return { outcome: known ? 'CHANGED' : 'MADE', staffId };
  });
}

async function insertAccount(ctx: CommandContext, tx: Tx, input: CreateStaff): Promise<StaffId> {
  const { email, name, isDemo, passwordHash } = input;
  const id = asId('staff', randomId('stf'));
  await tx.staffUser.create({ data: { id, email, name, isDemo, emailVerified: true, createdAt: ctx.now } });
  await tx.staffAccount.create({
    data: { id: randomId('acc'), userId: id, accountId: id, providerId: 'credential', passwordHash },
  });
  return id;
}

async function giveRole(
  ctx: CommandContext,
  tx: Tx,
  userId: StaffId,
  { role, eventId }: CreateStaff,
): Promise<boolean> {
  const held = await tx.staffRole.findFirst({ where: { userId, eventId } });
  if (held?.role === role) return false;
  if (held) await tx.staffRole.update({ where: { id: held.id }, data: { role } });
  else
    await tx.staffRole.create({
      data: { id: randomId('rol'), userId, eventId, role, createdAt: ctx.now },
    });
  return true;
}
