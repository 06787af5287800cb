import type { OrderReceiptProps } from '../email-props.ts';
import type { EmailStrings } from '../strings/en.ts';

/** A sum under the lines of a receipt, ready to read. */
export interface ReceiptSum {
  readonly name: string;
  readonly amount: string;
}

/**
 * What a code took off, then net and tax by rate; nothing where there was no code and no tax is contained. A
 * rate names its net when there are several.
 */
export function receiptSums(props: OrderReceiptProps, strings: EmailStrings): readonly ReceiptSum[] {
  const money = (minor: number) => strings.money(minor, props.currency);
  const rates = props.taxes.filter(({ rateBp, taxMinor }) => rateBp > 0 || taxMinor > 0);
  const { discount } = props;
  const taken = discount
    ? [{ name: strings.receipt.discount(discount.code), amount: `−${money(discount.amountMinor)}` }]
    : [];
  if (rates.length === 0) return taken;
  return [
    ...taken,
    { name: strings.receipt.net, amount: money(props.netMinor) },
    ...rates.map(({ rateBp, netMinor, taxMinor }) => {
      const percent = strings.percent(rateBp);
      const isOnlyRate = props.taxes.length === 1;
      const name = isOnlyRate
        ? strings.receipt.tax(percent)
        : strings.receipt.taxOf(percent, money(netMinor));
      return { name, amount: money(taxMinor) };
    }),
  ];
}
