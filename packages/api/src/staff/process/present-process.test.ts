import type { Client } from '@temporalio/client';
import { expect, it } from 'vitest';
import { aStaffMember } from '../../test-support/a-staff-caller.ts';
import { presentProcess } from './present-process.ts';

// Only the namespace is read; a real client needs a server.
const temporal = { options: { namespace: 'default' } } as unknown as Client;
const process = { waitsFor: 'CLOSE', wakesAt: 0, workflowId: 'order:ord_1', source: 'ROW' } as const;

it("leads to Temporal's own page whoever may read histories, where there is one", () => {
  const look = (role: 'SUPPORT' | 'VIEWER', temporalUiUrl: string | null) =>
    presentProcess({ temporal, temporalUiUrl, staff: aStaffMember([{ eventId: null, role }]) }, process);
  expect(look('SUPPORT', 'http://127.0.0.1:8233')).toEqual({
    ...{ waitsFor: 'CLOSE', wakesAt: '1970-01-01T00:00:00.000Z', source: 'ROW' },
    temporalUrl: 'http://127.0.0.1:8233/namespaces/default/workflows/order%3Aord_1',
  });
  expect(look('VIEWER', 'http://127.0.0.1:8233').temporalUrl).toBeNull();
  expect(look('SUPPORT', null).temporalUrl).toBeNull();
});
