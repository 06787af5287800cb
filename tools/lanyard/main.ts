import { parseArgs } from 'node:util';
import { createEventFromArgs } from './create-event-from-args.ts';
import { createStaffFromArgs } from './create-staff.ts';
import { exportEventAsFile } from './export-event.ts';
import { openTools } from './open-tools.ts';
import { PlainError } from './plain-error.ts';
import { seedFromArgs } from './seed-from-args.ts';

const usage = `Usage: npm run lanyard -- <command>

  create-event <file.yaml>   makes an event out of a file, or shows what a changed file changes
  export-event <slug>        prints an event as the file it would be made from
  create-staff <email>       makes a login for the dashboard, or changes its role
  seed                       makes the demo events and their logins, if they are not there yet
  seed --orders <number>     makes an event with that many orders, to try lists and searches on`;

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [command, ...rest] = positionals;

try {
  const tools = await openTools();
  try {
    const args = command === undefined ? [] : process.argv.slice(process.argv.indexOf(command) + 1);
    if (command === 'create-event') await createEventFromArgs(tools, args);
    else if (command === 'export-event') await exportEventAsFile(tools, rest[0], console.log);
    else if (command === 'create-staff') await createStaffFromArgs(tools, args);
    else if (command === 'seed') await seedFromArgs(tools, args);
    else throw new PlainError(usage);
  } finally {
    await tools.db.close();
  }
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
