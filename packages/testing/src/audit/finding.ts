/** One thing that must be true, and what speaks against it. */
export interface Finding {
  readonly rule: string;
  readonly problems: readonly string[];
}
