const count = (many: number) => many.toLocaleString('en');

/** Words of the room of one-off work. */
export const jobsWords = {
  title: 'Jobs',
  states: 'Jobs by state',
  list: 'Jobs, newest first',
  pages: 'Pages of jobs',
  newest: 'Newest',
  older: 'Older',
  newExport: 'New export',
  itself: 'by itself',
  by: (name: string) => `by ${name}`,
  tries: (tries: number) => (tries === 1 ? '1 try' : `${tries} tries`),
  took: (span: string) => `took ${span}`,
  span: (ms: number) => {
    const seconds = ms / 1000;
    if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes} min ${Math.round(seconds % 60)} s` : `${Math.round(minutes / 60)} h`;
  },
  nextTry: (time: string) => `Next try at ${time}.`,
  progress: (done: number, total: number) => `${count(done)} of ${count(total)}`,
  emptyTitle: 'No jobs yet',
  emptySentence:
    'What is done once, apart from any order’s or ticket’s own process, is listed here: exports, codes made in bulk, receipts sent again.',
  emptyFilterTitle: 'None of these',
  emptyFilterSentence: 'Look at another tab.',
  again: {
    button: 'Do again',
    busy: 'Starting',
    fileTitle: 'Make this file again?',
    file: 'A new file with the same columns is made from the rows as they are now. The one that is there stays until its time is over.',
    receiptTitle: 'Send this receipt again?',
    receipt: 'It never left. It is sent to the address it was for, once.',
    confirm: 'Do again',
  },
  file: {
    take: 'Download',
    takeLabel: (what: string) => `Download ${what}`,
    rows: (rows: number) => (rows === 1 ? '1 row' : `${count(rows)} rows`),
    bytes: (bytes: number) =>
      bytes < 1000
        ? `${bytes} bytes`
        : bytes < 1_000_000
          ? `${(bytes / 1000).toFixed(0)} kB`
          : `${(bytes / 1_000_000).toFixed(1)} MB`,
    only: (tab: string) => `only ${tab}`,
    columns: (columns: readonly string[]) =>
      columns.length > 5
        ? `${columns.slice(0, 5).join(', ')} and ${columns.length - 5} more columns`
        : columns.join(', '),
    until: (day: string) => `Can be taken until ${day}, then it is destroyed.`,
    gone: 'Its time is over: the file was destroyed.',
    notYours: 'It holds columns that are not for your role.',
    sums: (charged: string, refunded: string, takenBack: string | null, left: string) =>
      `Paid ${charged}, given back ${refunded}${takenBack === null ? '' : `, taken back by banks ${takenBack}`}: ${left} left.`,
  },
} as const;

/** Words of the page that asks for a file. */
export const exportWords = {
  title: 'New export',
  crumbs: 'Where this page is',
  crumb: 'Jobs',
  link: 'Export',
  what: 'What',
  only: 'Only',
  format: 'File',
  columns: 'Columns',
  chosen: (chosen: number, all: number) => `${chosen} of ${all} chosen`,
  usual: 'Usual ones',
  all: 'All',
  notForRole: (who: string) => `Only for ${who}.`,
  needs:
    'What people eat or need tells of health and belief: take it only where somebody cooks or plans by it.',
  make: 'Make the file',
  making: 'Starting',
  none: 'Choose a column at least.',
  note: (days: number) =>
    `It is made in the background and listed under Jobs. It is kept sealed, can be taken for ${days} days, and who takes it is noted.`,
  notAllowed: (who: string) => `Files are made by ${who}.`,
} as const;
