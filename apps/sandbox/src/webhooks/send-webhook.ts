import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { AttemptResult } from './delivery-queue.ts';

const ANSWER_WITHIN_MS = 15_000;

const plain = { request: httpRequest, agent: new HttpAgent({ keepAlive: true }) };
const secure = { request: httpsRequest, agent: new HttpsAgent({ keepAlive: true }) };

/** POSTs one signed webhook; any 2xx means it was taken. Plain node:http, since load tests send thousands. */
export function sendWebhook(
  url: string,
  headers: Record<string, string>,
  body: string,
  closing: AbortSignal,
): Promise<AttemptResult> {
  const { request, agent } = url.startsWith('https:') ? secure : plain;
  const bytes = Buffer.from(body);
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      agent,
      signal: closing,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': bytes.length,
        'user-agent': 'Lanyard-Sandbox/1.0 (webhooks)',
        ...headers,
      },
    });
    const tooLate = setTimeout(() => call.destroy(), ANSWER_WITHIN_MS);
    const finish = (result: AttemptResult) => {
      clearTimeout(tooLate);
      resolve(result);
    };
    call.on('response', (response) => {
      const status = response.statusCode ?? 0;
      // The answer must be read to its end, or its connection is not used again. With a kept-alive connection
      // the request closes before its response does, so only the response's own events count from here on.
      response.resume();
      response.on('end', () => finish(status >= 200 && status < 300 ? 'delivered' : 'refused'));
      response.on('error', () => finish('unreachable'));
      call.off('close', unanswered);
    });
    const unanswered = () => finish('unreachable');
    call.on('error', unanswered);
    call.on('close', unanswered);
    call.end(bytes);
  });
}
