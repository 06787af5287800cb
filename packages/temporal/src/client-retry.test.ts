import { expect, it } from 'vitest';
import { createClient } from './client.ts';

it('a client closed while it retries ends its calls, and throws at nobody', async () => {
  // Nothing listens on port 1, so each try fails at once and the next waits for its timer.
  const client = createClient({
    connectOptions: { address: '127.0.0.1:1' },
    namespace: 'default',
    dataConverter: {},
  });
  const asked = client.workflowService.describeNamespace({ namespace: 'default' });
  setTimeout(() => void client.connection.close(), 250);
  await expect(asked).rejects.toMatchObject({ code: 1, details: 'the connection was closed' });
});
