import type { OrderReceiptProps } from '../email-props.ts';
import type { EmailStrings } from '../strings/en.ts';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';
import { receiptSums } from '../text/receipt-sums.ts';

/**
 * Lines, what a code took off, net, tax by rate and total; each line shows its size or dated price, and its unit
 * price when there is more than one of something that costs.
 */
export function ReceiptTable({ props, strings }: { props: OrderReceiptProps; strings: EmailStrings }) {
  const paint = usePaint();
  const money = (minor: number) => strings.money(minor, props.currency);
  const total = props.grossMinor > 0 ? strings.receipt.totalPaid : strings.receipt.total;
  const detailsOf = ({ quantity, unitGrossMinor, detail }: OrderReceiptProps['lines'][number]) => [
    ...(detail === null ? [] : [detail]),
    ...(quantity > 1 && unitGrossMinor > 0 ? [strings.each(money(unitGrossMinor))] : []),
  ];
  return (
    <table cellPadding={0} cellSpacing={0} style={{ width: '100%', borderCollapse: 'collapse' }}>
      <tbody>
        {props.lines.map((line, index) => (
          <tr key={index}>
            <th
              scope="row"
              {...paint({ text: 'ink', edge: 'line' }, { ...type.strong, ...nameCell, ...ruled })}
            >
              {strings.lineName(line.quantity, line.name)}
              {detailsOf(line).map((detail) => (
                <div key={detail} {...paint({ text: 'muted' }, type.small)}>
                  {detail}
                </div>
              ))}
            </th>
            <td {...paint({ text: 'ink', edge: 'line' }, { ...type.amount, ...amountCell, ...ruled })}>
              {money(line.grossMinor)}
            </td>
          </tr>
        ))}
        {receiptSums(props, strings).map(({ name, amount }, index) => (
          <tr key={name}>
            <th scope="row" {...paint({ text: 'muted' }, { ...type.small, ...nameCell, ...sumCell(index) })}>
              {name}
            </th>
            <td {...paint({ text: 'soft' }, { ...type.amount, ...amountCell, ...sumCell(index) })}>
              {amount}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" {...paint({ text: 'ink' }, { ...type.section, ...nameCell, paddingTop: 12 })}>
            {total}
          </th>
          <td {...paint({ text: 'ink' }, { ...type.total, ...amountCell, paddingTop: 12 })}>
            {money(props.grossMinor)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const nameCell = { padding: '10px 16px 10px 0', textAlign: 'left', verticalAlign: 'baseline' } as const;
const amountCell = { width: '1%', padding: '10px 0', textAlign: 'right', verticalAlign: 'baseline' } as const;
const ruled = { borderWidth: '0 0 1px', borderStyle: 'solid' } as const;
const sumCell = (index: number) => ({ paddingTop: index === 0 ? 12 : 0, paddingBottom: 0, fontWeight: 400 });
