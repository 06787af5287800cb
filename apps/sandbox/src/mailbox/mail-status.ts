import { html, type Html } from '../pages/html.ts';
import type { MailEventName, MailRecord } from '../store/records.ts';

const CLOCK = 'M8 2a6 6 0 1 0 0 12 6 6 0 0 0 0-12M8 5v3.2l2 1.3';

const WORDS: Record<MailEventName, { label: string; tone: string; icon: string }> = {
  sent: { label: 'Sent', tone: 'waiting', icon: CLOCK },
  delivered: { label: 'Delivered', tone: 'good', icon: 'M3 8.500l3.200 3L13 4.500' },
  delivery_delayed: { label: 'Delayed', tone: 'waiting', icon: CLOCK },
  bounced: { label: 'Bounced', tone: 'bad', icon: 'M4.500 4.500l7 7m0-7l-7 7' },
  complained: { label: 'Marked as spam', tone: 'bad', icon: 'M8 3.500v6m0 2.500v.5' },
};

/** What became of a mail, as icon and word. */
export function mailStatus(mail: MailRecord): Html {
  const { label, tone, icon } = WORDS[mail.lastEvent];
  return html`<span class="status ${tone}"
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${icon}" /></svg>${label}</span
  >`;
}
