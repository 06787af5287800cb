const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Characters of Crockford's base 32 in lower case, five random bits each. */
export function randomCrockford(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => crockford[byte % 32]).join('');
}

/** Random bytes in base64url, as secrets travel. */
export function randomSecret(byteCount: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(byteCount));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
