import { html, type Html } from '../pages/html.ts';
import type { MailRecord } from '../store/records.ts';
import { mailStatus } from './mail-status.ts';
import { timeTag } from './time-tag.ts';

/** All mails, newest first, or those to whom was searched for. */
export function listPage(mails: MailRecord[], search: string, total: number): Html {
  return html`
    ${mailHeader()}
    <main class="mailbox">
      <div class="mailbox-head">
        <h1>Mailbox</h1>
        <form class="search" method="get" action="/mail" role="search">
          <label for="to">Search by recipient</label>
          <input id="to" name="to" type="search" value="${search}" placeholder="ada@example.org" />
          <button type="submit">Search</button>
        </form>
      </div>
      ${mails.length === 0 ? emptyState(search) : rows(mails)}
      ${mails.length < total && search === '' && html`<p class="more">The newest ${mails.length} of ${total} mails. Search to find an older one.</p>`}
    </main>
  `;
}

/** The bar on top of every mailbox page. */
export function mailHeader(): Html {
  return html`
    <header class="bar">
      <a class="brand" href="/mail"><i aria-hidden="true"></i>Lanyard sandbox</a>
      <p class="sandbox-mark">No real mail</p>
    </header>
  `;
}

function rows(mails: MailRecord[]): Html {
  return html`
    <ul class="mails">
      ${mails.map(
        (mail) => html`
          <li>
            <a href="/mail/${mail.id}">
              <span class="to">${mail.to.join(', ')}</span>
              <span class="subject"
                >${mail.subject}${mail.attachments.length > 0 && html` <small>${attachmentCount(mail)}</small>`}</span
              >
              <span class="when">${mailStatus(mail)}${timeTag(mail.createdAt)}</span>
            </a>
          </li>
        `,
      )}
    </ul>
  `;
}

function attachmentCount({ attachments }: MailRecord): string {
  return attachments.length === 1 ? '1 attachment' : `${attachments.length} attachments`;
}

function emptyState(search: string): Html {
  if (search !== '') {
    return html`<div class="empty">
      <h2>No mail to “${search}”</h2>
      <p>Check the spelling, or <a href="/mail">see every mail</a>.</p>
    </div>`;
  }
  return html`<div class="empty">
    <h2>No mail yet</h2>
    <p>Receipts and tickets land here the moment the shop sends them.</p>
  </div>`;
}
