/** What is done about a seat at the same time as another: nothing, a warning, or a refusal. */
export const clashRules = ['NONE', 'WARN', 'REFUSE'] as const;
export type ClashRule = (typeof clashRules)[number];
