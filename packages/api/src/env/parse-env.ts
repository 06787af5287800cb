import type { z } from 'zod';

/** Settings out of environment variables; a bad value throws one line that names it and never shows the value. */
export function parseEnv<Schema extends z.ZodType>(
  schema: Schema,
  source: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  // An empty variable means "not set", as in a shell's `NAME= command`.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'is not usable'}`);
}
