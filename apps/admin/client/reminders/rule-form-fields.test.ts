import type { ReminderRuleForm } from '@lanyard/domain/reminders/reminder-rule-form.schema';
import { describe, expect, it } from 'vitest';
import { readRuleForm, ruleFormFields } from './rule-form-fields.ts';

const rule: ReminderRuleForm = {
  ...{ kind: 'EVENT_NEAR', days: 3, ticketTypeKeys: ['student'], registration: 'DONE' },
  ...{ isEssential: true, isActive: false, subject: 'Soon', opening: 'Pack.' },
};

describe('readRuleForm', () => {
  it('gives back the rule it was filled with', () => {
    expect(readRuleForm(ruleFormFields(rule))).toEqual({ form: rule });
  });

  it.each(['', 'x', '-1', '1.5', '366', '1e2'])('does not take %j for days', (days) => {
    expect(readRuleForm({ ...ruleFormFields(null), days })).toMatchObject({
      problems: { days: expect.any(String) },
    });
  });

  it('wants a type where it is for some, and asks nobody who is registered to register', () => {
    const fields = { ...ruleFormFields(null), isForSome: true };
    expect(readRuleForm(fields)).toMatchObject({ problems: { types: expect.any(String) } });
    const asking = { ...ruleFormFields(null), kind: 'REGISTRATION_OPEN', registration: 'DONE' } as const;
    expect(readRuleForm(asking)).toMatchObject({
      form: { registration: null, subject: null, opening: null },
    });
  });
});
