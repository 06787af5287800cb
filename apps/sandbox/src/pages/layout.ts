import type { FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';

/** A card with a punched hole, in the accent colour. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="3" y="1" width="10" height="14" rx="2.5" fill="none" stroke="#c8462a" stroke-width="2"/><rect x="6" y="3.500" width="4" height="1.800" rx=".9" fill="#c8462a"/></svg>',
)}`;

// No form-action: after paying, the form ends on the shop's own address.
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a whole page; every page says that this is not the real thing. */
export function sendPage(
  reply: FastifyReply,
  page: { title: string; kind: 'pay' | 'mail'; body: Html },
): FastifyReply {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title}</title>
        <link rel="icon" href="${ICON}" />
        <link rel="stylesheet" href="/assets/sandbox.css" />
      </head>
      <body class="${page.kind}">
        ${page.body}
      </body>
    </html>`;
  return reply
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(document.markup);
}
