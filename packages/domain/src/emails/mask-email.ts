/** An address that whoever knows it recognises, and nobody else: `i•••@e•••.org`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [local, host] = [email.slice(0, at), email.slice(at + 1)];
  const end = host.slice(host.lastIndexOf('.'));
  return `${first(local)}•••@${first(host)}•••${end}`;
}

const first = (text: string): string => /^./u.exec(text)?.[0] ?? '';
