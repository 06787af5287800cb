import { recordHistories } from '../../apps/worker/src/testing/record-histories.ts';
import { setup as findTemporal } from '../test-runner/vitest-temporal.ts';

// npm run histories:record: plays the scenarios again and replaces what apps/worker/histories holds.
await findTemporal();
const names = await recordHistories();
console.log(`Recorded ${names.length} histories: ${names.join(', ')}`);
process.exit(0);
