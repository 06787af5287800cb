import { escapeHtml } from '../pages/html.ts';
import type { MailRecord } from '../store/records.ts';

/** The HTML of a mail as a mail program would show it: pictures sent along are in place, links open elsewhere. */
export function bodyDocument(mail: MailRecord): string {
  const body = mail.html ?? `<pre>${escapeHtml(mail.text ?? '')}</pre>`;
  return withBase(inlinePictures(body, mail));
}

function inlinePictures(body: string, { attachments }: MailRecord): string {
  return body.replace(/\bcid:([^"'\s)>]+)/gi, (reference, id: string) => {
    const picture = attachments.find(({ contentId }) => contentId === decodeId(id));
    // Only pictures: anything else would be a way to smuggle a page in.
    if (!picture || !/^image\/[\w.+-]+$/.test(picture.contentType)) return reference;
    return `data:${picture.contentType};base64,${picture.content.replace(/[^A-Za-z0-9+/=]/g, '')}`;
  });
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function withBase(body: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(body) ? body.replace(/<head[^>]*>/i, (head) => head + base) : base + body;
}
