import { formatMoney } from '../money.ts';
import { html, type Html } from '../pages/html.ts';
import type { SessionRecord } from '../store/records.ts';
import { returnUrl } from './return-url.ts';

/** The page of a session that is paid or over. */
export function closedPage(session: SessionRecord): Html {
  const isPaid = session.status === 'complete';
  const shop = isPaid ? returnUrl(session) : (session.cancelUrl ?? returnUrl(session));
  return html`
    <main class="closed">
      <div class="card">
        <p class="sandbox-mark">Sandbox: no real money</p>
        <h1>${headline(session)}</h1>
        <p>
          ${
            isPaid
              ? 'This went through and cannot be done twice. You can go back to the shop.'
              : 'Nothing more can be paid here. Go back to the shop to start again.'
          }
        </p>
        <a class="primary" href="${shop}">Back to shop</a>
      </div>
    </main>
  `;
}

function headline({ status, amountMinor, currency }: SessionRecord): string {
  if (status !== 'complete') return 'This payment page has expired';
  return amountMinor === 0 ? 'The order is complete' : `${formatMoney(amountMinor, currency)} is paid`;
}

/** The page of an address that leads nowhere. */
export function unknownPage(): Html {
  return html`
    <main class="closed">
      <div class="card">
        <p class="sandbox-mark">Sandbox: no real money</p>
        <h1>There is no such payment page</h1>
        <p>
          The address may be cut short, or the sandbox was started with another data folder. Nothing was
          charged.
        </p>
      </div>
    </main>
  `;
}
