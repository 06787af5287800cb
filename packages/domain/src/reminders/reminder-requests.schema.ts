import { z } from 'zod';
import { asId, idPattern } from '../ids/ids.ts';
import { reminderRuleForm } from './reminder-rule-form.schema.ts';

const requestId = z
  .string()
  .regex(idPattern('request'))
  .transform((text) => asId('request', text));
const known = z.object({ key: z.string().min(1).max(40), version: z.number().int().min(1) });

/** What the holder of a link wants from now on. */
export const chooseRemindersSchema = z.object({
  token: z.string().min(20).max(200),
  wantsAll: z.boolean(),
});

/** A press that makes or changes a rule. */
export const saveReminderSchema = z.object({ requestId, known: known.nullable(), form: reminderRuleForm });

/** A press that takes a rule out. */
export const removeReminderSchema = known.extend({ requestId });
