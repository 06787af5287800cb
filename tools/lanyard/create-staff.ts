import { parseArgs } from 'node:util';
import { createPasswordLink } from '@lanyard/commands/staff/create-password-link';
import { createStaff, type CreatedStaff } from '@lanyard/commands/staff/create-staff';
import { resetStaffAccess } from '@lanyard/commands/staff/reset-staff-access';
import { asId, type EventId, type StaffId } from '@lanyard/domain/ids/ids';
import { isStaffRole, staffRoles, staffRoleWords } from '@lanyard/domain/staff/staff-roles';
import { z } from 'zod';
import type { ToolContext } from './open-tools.ts';
import { PlainError } from './plain-error.ts';

const usage = `Usage: npm run lanyard -- create-staff <email> --name "Grace Okonjo" --role ${staffRoles.join('|')} [--event <slug>] [--reset]

  --event   where the role holds; without it, at all events
  --reset   for a lost phone or password: signs them out, takes both away and makes a new link`;

/** Makes a staff account, or gives one that is there another role; prints the link to set a password, once. */
export async function createStaffFromArgs(ctx: ToolContext, args: readonly string[]): Promise<void> {
  const { email, name, role, event, reset } = readArgs(args);
  if (!isStaffRole(role)) throw new PlainError(`--role is one of ${staffRoles.join(', ')}, not "${role}".`);
  const eventId = event === undefined ? null : await findEvent(ctx, event);
  const created = await createStaff(ctx, { email, name, role, eventId, isDemo: false, passwordHash: null });
  if (created.outcome === 'KIND_DIFFERS') {
    throw new PlainError(`${email} is a login of the demo. Real people need an address of their own.`);
  }
  const where = event === undefined ? 'all events' : event;
  console.log(`${outcomes[created.outcome]} ${name}, ${staffRoleWords[role].one} at ${where}.`);
  if (reset && created.outcome !== 'MADE') await resetStaffAccess(ctx, created.staffId);
  if (reset || (await lacksPassword(ctx, created.staffId))) await printLink(ctx, created.staffId);
  else console.log('They have a password. To replace it and the second factor, add --reset.');
}

const outcomes: Readonly<Record<Exclude<CreatedStaff['outcome'], 'KIND_DIFFERS'>, string>> = {
  MADE: 'Made:',
  CHANGED: 'Changed:',
  UNCHANGED: 'Nothing to change:',
};

function readArgs(args: readonly string[]) {
  const parsed = parse(args);
  const email = z.email().safeParse(parsed.positionals[0]?.trim().toLowerCase());
  if (!parsed.positionals[0]) throw new PlainError(usage);
  if (!email.success) throw new PlainError(`"${parsed.positionals[0]}" is not an e-mail address.`);
  const { name, role, event, reset = false } = parsed.values;
  if (!name?.trim()) throw new PlainError(`Say what to call them: --name "Grace Okonjo".`);
  if (!role) throw new PlainError(`Say what they are: --role ${staffRoles.join('|')}.`);
  return { email: email.data, name: name.trim(), role: role.toUpperCase(), event, reset };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { name: text, role: text, event: text, reset: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message.split('. ')[0] : ''}.\n\n${usage}`);
  }
}

async function findEvent({ db }: ToolContext, slug: string): Promise<EventId> {
  const event = await db.prisma.event.findUnique({ where: { slug }, select: { id: true } });
  if (event) return asId('event', event.id);
  const events = await db.prisma.event.findMany({ select: { slug: true }, orderBy: { startsAt: 'desc' } });
  const known = events.map((one) => one.slug).join(', ') || 'none yet';
  throw new PlainError(`There is no event "${slug}". There are: ${known}.`);
}

async function lacksPassword({ db }: ToolContext, userId: StaffId): Promise<boolean> {
  const where = { userId, passwordHash: { not: null } };
  return (await db.prisma.staffAccount.count({ where })) === 0;
}

async function printLink(ctx: ToolContext, staffId: StaffId): Promise<void> {
  const { token, expiresAt } = await createPasswordLink(ctx, staffId);
  // After the number sign, so that the secret stays out of servers' logs.
  const link = `${ctx.adminUrl}/set-password#${token}`;
  console.log(
    `\nLink to set a password, once, until ${expiresAt.toISOString().slice(0, 16)} UTC:\n\n  ${link}\n`,
  );
  console.log('Give it to them in person or by a channel you trust; whoever has it can sign in as them.');
}
