/** Words of the room about the system itself. */
export const systemWords = {
  title: 'System',
  good: 'Everything works',
  attention: (names: string) => `Somebody should look: ${names}`,
  bad: (names: string) => `Not working: ${names}`,
  checked: 'Checked',
  temporal: 'Open Temporal',
} as const;
