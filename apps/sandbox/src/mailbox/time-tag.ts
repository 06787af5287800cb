import { html, type Html } from '../pages/html.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** An instant in this machine's zone, the exact one on hover. */
export function timeTag(at: number): Html {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}" title="${iso}">${FORMAT.format(at)}</time>`;
}
