import { fileURLToPath } from 'node:url';
import { createDemoStaff } from './create-demo-staff.ts';
import { createEventFromFile } from './create-event.ts';
import type { ToolContext } from './open-tools.ts';

/** Makes the demo event and a login for each role, if they are not there yet. */
export async function seed(ctx: ToolContext): Promise<void> {
  await createEventFromFile(ctx, fileURLToPath(new URL('../../examples/conference.yaml', import.meta.url)));
  await createDemoStaff(ctx);
}
