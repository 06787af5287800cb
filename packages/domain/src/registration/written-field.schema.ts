import { z } from 'zod';
import * as field from '../events/event-file-fields.schema.ts';
import { isDuration } from '../time/duration.ts';
import { looksLikeLocalTime } from '../time/local-time.ts';
import { fieldKinds } from './form-field.ts';

const { count, fields, key, listOf, words, yesOrNo } = field;

const changeUntil = (() => {
  const allowed = 'use a local time like 2027-05-11T09:00, or a span before the event such as P14D';
  const say = ({ input }: { input?: unknown }) => (input === undefined ? `is missing: ${allowed}` : allowed);
  return z
    .string({ error: say })
    .refine((text) => looksLikeLocalTime(text) || isDuration(text), allowed)
    .nullable()
    .default(null);
})();

const answer = z.union([z.string().min(1).max(60), z.boolean()], {
  error: ({ input }) =>
    input === undefined ? 'is missing: use an answer, or true or false' : 'use an answer, or true or false',
});

/** A field of a registration form as organizers write it; `formProblems` also looks at what fields say together. */
export const writtenFieldSchema = fields({
  key,
  kind: field.oneOf(fieldKinds),
  label: words(120),
  help: words(240).nullable().default(null),
  required: yesOrNo.default(false),
  shownIf: fields({ field: key, equals: answer }).nullable().default(null),
  changeUntil,
  choices: listOf(fields({ key, label: words(80) }), 0, 60).default([]),
  wording: fields({ version: count(1, 1000), text: words(1200) })
    .nullable()
    .default(null),
});
