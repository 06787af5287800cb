/** How long a ticket's attendee is left alone after the buyer asked them to register, in milliseconds. */
const nudgePauseMs = 24 * 60 * 60_000;

/** From when on somebody may be asked again, in milliseconds since 1970 UTC; null when they may be now. */
export function nextNudgeAt(lastAt: number | null, now: number): number | null {
  if (lastAt === null) return null;
  const at = lastAt + nudgePauseMs;
  return at > now ? at : null;
}
