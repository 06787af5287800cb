import { parseArgs } from 'node:util';
import { createEventFromFile } from './create-event.ts';
import { createStaffFromArgs } from './create-staff.ts';
import { openTools } from './open-tools.ts';
import { PlainError } from './plain-error.ts';
import { seed } from './seed.ts';

const usage = `Usage: npm run lanyard -- <command>

  create-event <file.yaml>   makes an event out of a file
  create-staff <email>       makes a login for the dashboard, or changes its role
  seed                       makes the demo event and its logins, if they are not there yet`;

const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const [command, ...rest] = positionals;

try {
  const tools = await openTools();
  try {
    if (command === 'create-event') await createEventFromFile(tools, rest[0]);
    else if (command === 'create-staff') {
      await createStaffFromArgs(tools, process.argv.slice(process.argv.indexOf(command) + 1));
    } else if (command === 'seed') await seed(tools);
    else throw new PlainError(usage);
  } finally {
    await tools.db.close();
  }
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
