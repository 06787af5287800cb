/** The five meanings a state can have; never shown by colour alone. */
export type Meaning = 'good' | 'waiting' | 'attention' | 'bad' | 'asleep';

/** Text and ground of each meaning. */
export const meaningClasses: Readonly<Record<Meaning, string>> = {
  good: 'bg-good-soft text-good',
  waiting: 'bg-waiting-soft text-waiting',
  attention: 'bg-attention-soft text-attention',
  bad: 'bg-bad-soft text-bad',
  asleep: 'bg-asleep-soft text-asleep',
};
