import { formatMoney } from '../money.ts';
import { html, type Html } from '../pages/html.ts';
import type { SessionRecord } from '../store/records.ts';

/** What is bought, what is taken off and what is to be paid, with the way back. */
export function summary(session: SessionRecord): Html {
  const { discount, currency } = session;
  const total = formatMoney(session.amountMinor, currency);
  return html`
    <section class="summary" aria-labelledby="total">
      <p class="sandbox-mark">Sandbox: no real money</p>
      <h1 id="total"><span>To pay</span> ${total}</h1>
      ${session.customerEmail && html`<p class="for">For ${session.customerEmail}</p>`}
      <ul class="lines">
        ${session.lineItems.map(
          (item) => html`
            <li>
              <div>
                <b>${item.name}</b>
                ${item.description && html`<small>${item.description}</small>`}
                ${item.quantity > 1 && html`<small>${item.quantity} × ${formatMoney(item.unitAmountMinor, currency)}</small>`}
              </div>
              <span class="amount">${formatMoney(item.unitAmountMinor * item.quantity, currency)}</span>
            </li>
          `,
        )}
        ${
          discount &&
          html`
            <li>
              <span>Subtotal</span>
              <span class="amount">${formatMoney(session.amountMinor + discount.amountMinor, currency)}</span>
            </li>
            <li class="discount">
              <span>Discount <b class="code">${discount.label}</b></span>
              <span class="amount">−${formatMoney(discount.amountMinor, currency)}</span>
            </li>
          `
        }
        <li class="sum"><b>Total</b><span class="amount">${total}</span></li>
      </ul>
      ${session.cancelUrl && html`<a class="back" href="${session.cancelUrl}">Back to shop</a>`}
    </section>
  `;
}
