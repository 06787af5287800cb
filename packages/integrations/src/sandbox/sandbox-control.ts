import type { Trouble } from '../test-support/trouble.ts';

const kinds: Record<Trouble, string> = {
  ERROR_500: 'error_500',
  ERROR_500_AFTER_EFFECT: 'error_500_after_effect',
  TIMEOUT_AFTER_EFFECT: 'timeout_after_effect',
  RATE_LIMITED: 'rate_limit',
  CUT_OFF: 'unreachable',
};

/** The control side of a running sandbox. */
export function createSandboxControl(baseUrl: string) {
  async function request<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    if (!response.ok) throw new Error(`sandbox answered ${response.status} to ${method} ${path}`);
    // Test code trusts the sandbox's documented bodies; a wrong one fails the test that reads it.
    const answer: T = await response.json();
    return answer;
  }
  return {
    request,
    trouble: async (service: 'stripe' | 'resend', kind: Trouble, match: string): Promise<void> => {
      await request('POST', '/api/faults', { service, kind: kinds[kind], match });
    },
    clearTroubles: async (): Promise<void> => {
      await request('DELETE', '/api/faults');
    },
  };
}
