import { createStaff, type CreateStaff } from '@lanyard/commands/staff/create-staff';
import type { StaffId } from '@lanyard/domain/ids/ids';
import type { TestContext } from '@lanyard/testing/test-context';
import { hashPassword } from 'better-auth/crypto';

/** The password of accounts made here. */
export const password = 'correct horse battery';
let hash: Promise<string> | undefined;
let made = 0;

/** Makes a staff account with a password: a demo one, so that no second factor is asked for, unless told otherwise. */
export async function someStaff(
  ctx: TestContext,
  changes: Partial<CreateStaff> = {},
): Promise<{ staffId: StaffId; email: string }> {
  hash ??= hashPassword(password);
  made += 1;
  const input: CreateStaff = {
    email: `staff-${made}@lanyard.test`,
    name: 'Grace Okonjo',
    role: 'ORGANIZER',
    eventId: null,
    isDemo: true,
    passwordHash: await hash,
    ...changes,
  };
  const created = await createStaff(ctx, input);
  if (created.outcome === 'KIND_DIFFERS') throw new Error('this address belongs to another kind of account');
  return { staffId: created.staffId, email: input.email };
}
