import { idPrefixes, type IdKind } from '@lanyard/domain/ids/ids';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new identifier of a kind, as the server makes them: a prefix and a hundred random bits. */
export function randomId(kind: IdKind): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return `${idPrefixes[kind]}_${Array.from(bytes, (byte) => crockford[byte % 32]).join('')}`;
}
