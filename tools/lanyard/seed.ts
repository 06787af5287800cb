import { fileURLToPath } from 'node:url';
import { createEvent } from '@lanyard/commands/events/create-event';
import { createDemoStaff } from './create-demo-staff.ts';
import { makeCoupons } from './make-coupons.ts';
import type { OpenTools } from './open-tools.ts';
import { readEventFile } from './read-event-file.ts';

/** The last one made is the one `/` leads to. */
const examples = ['meetup.yaml', 'conference.yaml'];

/**
 * Makes the demo events and a login for each role, if they are not there yet. The events' codes are made where the
 * stand-in of the payment processor runs: a real account gets none it did not ask for.
 */
export async function seed({ coupons, ...ctx }: OpenTools): Promise<void> {
  for (const example of examples) {
    const { file } = readEventFile(fileURLToPath(new URL(`../../examples/${example}`, import.meta.url)));
    const { eventId, isNew } = await createEvent(ctx, file);
    console.log(isNew ? `Event ${file.slug} made.` : `Event ${file.slug} is there already; nothing changed.`);
    if (!coupons?.isStandIn) continue;
    const { lines } = await makeCoupons(ctx, coupons.source, { eventId, file });
    for (const line of lines) console.log(line);
  }
  await createDemoStaff(ctx);
}
