import { formatMoney } from '../money.ts';
import { html, type Html } from '../pages/html.ts';
import type { SessionRecord } from '../store/records.ts';
import { field } from './field.ts';
import { summary } from './summary.ts';
import { TEST_CARDS } from './test-cards.ts';
import type { FieldErrors, PayForm } from './form.ts';

/** What the page shows besides the session. */
export interface PayPageState {
  form: PayForm;
  errors: FieldErrors;
  /** Why the last try failed, in a sentence. */
  decline: string | null;
  /** How many tries there have been. */
  attempt: number;
}

/** The page of a session that can be paid. */
export function payPage(session: SessionRecord, state: PayPageState): Html {
  const total = formatMoney(session.amountMinor, session.currency);
  return html`
    <main class="checkout">
      ${summary(session)}
      <div class="card pay-card">
        <h2>Pay with card</h2>
        ${notice(state)}
        <form class="fields" method="post" action="/pay/${session.id}" novalidate>
          <input type="hidden" name="attempt" value="${state.attempt}" />
          ${field(state, { name: 'number', label: 'Card number', placeholder: '1234 1234 1234 1234', autocomplete: 'cc-number', isNumeric: true })}
          <div class="pair">
            ${field(state, { name: 'expiry', label: 'Expiry', placeholder: 'MM / YY', autocomplete: 'cc-exp', isNumeric: true })}
            ${field(state, { name: 'cvc', label: 'CVC', placeholder: '123', autocomplete: 'cc-csc', isNumeric: true })}
          </div>
          ${field(state, { name: 'name', label: 'Name on card', placeholder: '', autocomplete: 'cc-name', isNumeric: false })}
          <button class="primary" type="submit">Pay ${total}</button>
        </form>
        ${testCards(session)}
      </div>
    </main>
  `;
}

/** Always takes the same room, so that nothing moves when there is something to say. */
function notice(state: PayPageState): Html {
  const count = Object.keys(state.errors).length;
  if (state.decline !== null) {
    return html`<p class="notice bad" role="alert">
      <b>${state.decline}</b> Nothing was charged. Try another card.
    </p>`;
  }
  if (count > 0) {
    const problem = count === 1 ? 'One field needs another look.' : `${count} fields need another look.`;
    return html`<p class="notice bad" role="alert"><b>${problem}</b> Nothing was charged.</p>`;
  }
  return html`<p class="notice"><b>Use a test card.</b> Real card details do not belong here.</p>`;
}

function testCards(session: SessionRecord): Html {
  return html`
    <form class="test-cards" method="get" action="/pay/${session.id}" aria-labelledby="test-cards">
      <h3 id="test-cards">Test cards</h3>
      <p>Any other valid card number works too. None of them moves money.</p>
      <div>
        ${TEST_CARDS.map((card) => html`<button type="submit" name="fill" value="${card.key}">${card.label}<small>ends in ${card.number.slice(-4)}</small></button>`)}
      </div>
    </form>
  `;
}
