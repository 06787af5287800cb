import type { IncomingHttpHeaders } from 'node:http';

/** Whether a call that changes something comes from our own pages, or from no browser at all. */
export function isOwnOrigin(headers: IncomingHttpHeaders, url: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  if (!URL.canParse(origin)) return false;
  const { origin: given, host: givenHost } = new URL(origin);
  return given === new URL(url).origin || givenHost === host;
}
