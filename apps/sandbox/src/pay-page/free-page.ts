import { html, type Html } from '../pages/html.ts';
import type { SessionRecord } from '../store/records.ts';
import { summary } from './summary.ts';

/** The page of a session that asks for no money: one button, no card. */
export function freePage(session: SessionRecord): Html {
  return html`
    <main class="checkout">
      ${summary(session)}
      <div class="card pay-card">
        <h2>Nothing to pay</h2>
        <p class="notice"><b>No card is needed.</b> Nothing is charged for this order.</p>
        <form method="post" action="/pay/${session.id}">
          <button class="primary" type="submit">Complete order</button>
        </form>
      </div>
    </main>
  `;
}
