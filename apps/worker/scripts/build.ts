import { writeBundle } from '../src/bundle.ts';

await writeBundle();
