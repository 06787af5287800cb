import { z } from 'zod';
import { mostReminderDays, reminderKinds } from './reminder-kinds.ts';

const optionalWords = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable();

/** What an organizer says about a rule. */
export const reminderRuleForm = z
  .object({
    kind: z.enum(reminderKinds),
    days: z
      .number({ error: 'Enter a whole number of days.' })
      .int('Enter a whole number of days.')
      .min(0, `Enter 0 to ${mostReminderDays} days.`)
      .max(mostReminderDays, `Enter 0 to ${mostReminderDays} days.`),
    ticketTypeKeys: z.array(z.string().min(1).max(40)).min(1, 'Choose at least one.').max(50).nullable(),
    registration: z.enum(['OPEN', 'DONE']).nullable(),
    isEssential: z.boolean(),
    isActive: z.boolean(),
    subject: optionalWords(120),
    opening: optionalWords(600),
  })
  .refine(({ kind, registration }) => kind !== 'REGISTRATION_OPEN' || registration !== 'DONE', {
    path: ['registration'],
    message: 'Whoever is registered is not asked to register.',
  });

/** The same, checked. */
export type ReminderRuleForm = z.output<typeof reminderRuleForm>;
