/**
 * A mailbox as a mail header writes it, after RFC 5322: a name with special characters is quoted, line breaks
 * and other control characters are dropped so that no name can add a header.
 */
export function formatMailbox(name: string, email: string): string {
  const clean = name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '') return email;
  if (!/[()<>[\]:;@\\,."]/.test(clean)) return `${clean} <${email}>`;
  return `"${clean.replace(/[\\"]/g, '\\$&')}" <${email}>`;
}
