import { html, type Html } from '../pages/html.ts';
import type { AttachmentRecord, MailRecord } from '../store/records.ts';
import { mailHeader } from './list-page.ts';
import { mailStatus } from './mail-status.ts';
import { timeTag } from './time-tag.ts';

/** One mail: its head, its body as HTML or text, its attachments. */
export function mailPage(mail: MailRecord, view: 'html' | 'text'): Html {
  return html`
    ${mailHeader()}
    <main class="mailbox">
      <p class="crumb"><a href="/mail">All mail</a></p>
      <h1>${mail.subject}</h1>
      <dl class="head">
        ${row('From', mail.from)} ${row('To', mail.to.join(', '))} ${row('Cc', mail.cc.join(', '))}
        ${row('Bcc', mail.bcc.join(', '))} ${row('Reply to', mail.replyTo.join(', '))}
        <div>
          <dt>Sent</dt>
          <dd>${timeTag(mail.createdAt)} ${mailStatus(mail)}</dd>
        </div>
      </dl>
      ${mail.attachments.length > 0 && attachments(mail)} ${tabs(mail, view)}
      ${
        view === 'html'
          ? html`<iframe
              class="mail-body"
              title="Body of the mail"
              sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
              src="/mail/${mail.id}/body"
            ></iframe>`
          : html`<pre class="mail-body">${mail.text ?? 'This mail has no text part.'}</pre>`
      }
    </main>
  `;
}

/** The page of an address that leads to no mail. */
export function unknownMailPage(): Html {
  return html`
    ${mailHeader()}
    <main class="mailbox">
      <div class="empty">
        <h1>There is no such mail</h1>
        <p><a href="/mail">See every mail</a></p>
      </div>
    </main>
  `;
}

function row(name: string, value: string): Html | false {
  return (
    value !== '' &&
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`
  );
}

function tabs(mail: MailRecord, view: 'html' | 'text'): Html {
  const tab = (name: 'html' | 'text', label: string) =>
    html`<a
      href="/mail/${mail.id}${name === 'text' && '?view=text'}"
      ${view === name && html`aria-current="page"`}
      >${label}</a
    >`;
  return html`<nav class="tabs" aria-label="Parts of the mail">
    ${mail.html !== null && tab('html', 'HTML')}${tab('text', 'Text')}
  </nav>`;
}

function attachments(mail: MailRecord): Html {
  return html`
    <ul class="attachments" aria-label="Attachments">
      ${mail.attachments.map(
        (attachment, index) =>
          html`<li>
            <a href="/mail/${mail.id}/attachments/${index}"
              >${attachment.filename}<small>${sizeOf(attachment)}</small></a
            >
          </li>`,
      )}
    </ul>
  `;
}

function sizeOf({ content }: AttachmentRecord): string {
  const bytes = Math.floor((content.length * 3) / 4);
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
}
