/** Why banks and payment partners decline a card, by the code they give. */
const words: Readonly<Record<string, string>> = {
  authentication_required: 'the bank asked for a confirmation that did not come',
  card_declined: 'the bank gave no reason',
  card_not_supported: 'the card cannot be used for this',
  card_velocity_exceeded: 'the card is over its limit',
  currency_not_supported: 'the card does not take this currency',
  do_not_honor: 'the bank gave no reason',
  expired_card: 'the card has expired',
  fraudulent: 'the payment partner suspects fraud',
  generic_decline: 'the bank gave no reason',
  incorrect_cvc: 'wrong security code',
  incorrect_number: 'wrong card number',
  incorrect_zip: 'wrong postal code',
  insufficient_funds: 'insufficient funds',
  invalid_account: 'the account is closed or cannot be charged',
  invalid_cvc: 'wrong security code',
  invalid_expiry_month: 'wrong expiry date',
  invalid_expiry_year: 'wrong expiry date',
  invalid_number: 'wrong card number',
  lost_card: 'the bank does not take this card',
  pickup_card: 'the bank does not take this card',
  processing_error: 'the payment partner could not process it',
  restricted_card: 'the bank does not take this card',
  stolen_card: 'the bank does not take this card',
  transaction_not_allowed: 'the bank does not allow this payment',
  try_again_later: 'the bank could not decide just then',
  withdrawal_count_limit_exceeded: 'the card is over its limit',
};

/** Why a card was declined, as part of a sentence: "insufficient funds". A code we do not know gives no reason. */
export function declineWords(code: string): string {
  return words[code] ?? 'the bank gave no reason';
}
