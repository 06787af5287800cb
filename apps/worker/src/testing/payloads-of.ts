import type { Payload } from '@temporalio/common';

/** A payload somewhere in a history. */
export interface FoundPayload {
  /** Where it stands, by the names that lead there. */
  readonly path: string;
  readonly encoding: string;
  readonly payload: Payload;
}

/** What the SDK writes for itself, and what is meant to be searched: neither is ever encrypted. */
const clearByDesign = /searchAttributes|markerRecordedEventAttributes\.details\.data/;

/** Finds every payload in the JSON form of a history, but for search attributes and the SDK's own markers. */
export function payloadsOf(node: unknown, path = ''): FoundPayload[] {
  if (typeof node !== 'object' || node === null || clearByDesign.test(path)) return [];
  if (isPayload(node)) {
    const encoding = Buffer.from(node.metadata.encoding, 'base64').toString();
    const metadata = Object.fromEntries(
      Object.entries(node.metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
    );
    return [{ path, encoding, payload: { metadata, data: Buffer.from(node.data ?? '', 'base64') } }];
  }
  return Object.entries(node).flatMap(([name, child]) => payloadsOf(child, path ? `${path}.${name}` : name));
}

function isPayload(node: object): node is { metadata: Record<'encoding', string>; data?: string } {
  return (
    'metadata' in node &&
    typeof node.metadata === 'object' &&
    node.metadata !== null &&
    'encoding' in node.metadata
  );
}
