/** Answers with what it was told. */
export async function echo(text: string): Promise<string> {
  return text;
}

/** Fails with what it was told. */
export async function fail(text: string): Promise<never> {
  throw new Error(text);
}
