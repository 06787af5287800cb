/** Words of the room about the system itself. */
export const systemWords = {
  title: 'System',
  good: 'Everything works',
  attention: (names: string) => `Somebody should look: ${names}`,
  bad: (names: string) => `Not working: ${names}`,
  checked: 'Checked',
  temporal: 'Open Temporal',
  workers: {
    title: 'Workers',
    none: 'No worker has been heard of.',
    alive: 'At work',
    gone: 'Gone',
    build: (id: string) => `build ${id}`,
    noBuild: 'no build',
    current: 'the current build',
    older: 'another build than the current one',
    started: 'started',
  },
  failing: {
    title: 'Failing now',
    none: 'Nothing fails.',
    count: (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en')} of them`),
    since: 'since',
    order: (reference: string) => `Order ${reference}`,
    temporal: 'Open in Temporal',
  },
  drift: {
    title: 'Counters against rows',
    sentence:
      'Counters decide whether there is a seat left. Each can be counted again from the rows it stands for; both should say the same.',
    check: 'Check now',
    checking: 'Counting',
    right: (looked: number) => `All ${looked.toLocaleString('en')} counters say what their rows say.`,
    live: 'Live numbers say what counters say.',
    stale: (names: string) =>
      `Live numbers differ from counters: ${names}. They are read anew by themselves within ten minutes.`,
    repair: {
      button: 'Set right',
      title: 'Set this counter right?',
      what: (name: string, words: string) =>
        `${name}: ${words}. It is set to what its rows say; what is sold meanwhile is counted, too. Who did it is noted.`,
      confirm: 'Set right',
      busy: 'Setting right',
      notAllowed: (who: string) => `Counters are set right by ${who}.`,
    },
  },
} as const;
