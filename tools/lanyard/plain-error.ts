/** A failure whose message is meant for the person at the terminal, without a stack. */
export class PlainError extends Error {}
