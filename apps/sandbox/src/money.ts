/** Where Stripe's smallest unit is not a hundredth (docs.stripe.com/currencies; ISK and UGX count as hundredths). */
const DECIMALS: Record<string, number> = {
  ...Object.fromEntries(
    'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ').map((c) => [c, 0]),
  ),
  ...Object.fromEntries('bhd jod kwd omr tnd'.split(' ').map((c) => [c, 3])),
};

/** Minor units as people write them: `€290.00`. */
export function formatMoney(amountMinor: number, currency: string): string {
  const decimals = DECIMALS[currency] ?? 2;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currency.toUpperCase(),
    ...digits,
  });
  return format.format(amountMinor / 10 ** decimals);
}
