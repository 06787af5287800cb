import type { Answers } from './form-field.ts';

/** Keys under which forms ask where somebody works; the first that is answered counts. */
const companyKeys = ['company', 'organisation', 'organization', 'employer'] as const;

/** The company somebody answered, null when the form asks for none or it was left empty. */
export function companyOf(answers: Answers): string | null {
  for (const key of companyKeys) {
    const answer = answers[key];
    if (typeof answer === 'string' && answer.trim() !== '') return answer.trim();
  }
  return null;
}
