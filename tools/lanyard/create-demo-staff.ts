import { createStaff } from '@lanyard/commands/staff/create-staff';
import { DEMO_PASSWORD, demoLogins } from '@lanyard/domain/staff/demo-logins';
import { hashPassword } from 'better-auth/crypto';
import type { ToolContext } from './open-tools.ts';
import { PlainError } from './plain-error.ts';

/** Makes a login for each role, with a password that everybody knows; never in production. */
export async function createDemoStaff(ctx: ToolContext): Promise<void> {
  if (ctx.isProduction)
    throw new PlainError('Demo logins have a known password: there are none in production.');
  for (const { email, name, role } of demoLogins) {
    const known = await ctx.db.prisma.staffUser.count({ where: { email } });
    const passwordHash = known > 0 ? null : await hashPassword(DEMO_PASSWORD);
    const created = await createStaff(ctx, { email, name, role, eventId: null, isDemo: true, passwordHash });
    if (created.outcome === 'MADE') console.log(`Login ${email} made.`);
  }
}
