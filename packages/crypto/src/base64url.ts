/** Decodes unpadded base64url (RFC 4648) and accepts one spelling only; undefined for anything else, where `Buffer.from` would guess. */
export function decodeBase64Url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
