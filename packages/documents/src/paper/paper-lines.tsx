import { View } from '@react-pdf/renderer';
import { formatMoney } from '@lanyard/domain/money/money';
import type { PrintedPaper } from '@lanyard/domain/papers/paper';
import { drawable } from '../fonts/fonts.ts';
import type { DocumentStrings } from '../strings/en.ts';
import { Words } from '../words.tsx';

const muted = '#706761';
const line = '#d3cdc5';

/** What was sold, line by line, what a code took off, and what was given back before; nothing on a credit note. */
export function PaperLines({ paper, strings }: { paper: PrintedPaper; strings: DocumentStrings }) {
  const words = strings.paper;
  const { lines, couponCode, credited } = paper.content;
  if (lines.length === 0) return null;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: paper.currency });
  const minus = (amountMinor: number) => `−${money(amountMinor)}`;
  return (
    <View style={{ marginTop: 28 }}>
      {lines.map((row, index) => {
        const { quantity, unitGrossMinor, discountMinor } = row;
        const more = [
          ...(row.detail === null ? [] : [row.detail]),
          ...(quantity > 1 ? [words.each(money(unitGrossMinor))] : []),
          ...(discountMinor > 0 ? [words.discount(couponCode, money(discountMinor))] : []),
          words.at(strings.percent(row.taxRateBp)),
        ];
        return (
          <Line key={index} amount={money(row.grossMinor)} more={more.join(' · ')}>
            {words.line(quantity, drawable(row.name) ?? words.elsewhere)}
          </Line>
        );
      })}
      {credited.map(({ number, amountMinor }) => (
        <Line key={number} amount={minus(amountMinor)} more="">
          {words.credited(number)}
        </Line>
      ))}
    </View>
  );
}

function Line({ amount, more, children }: { amount: string; more: string; children: string }) {
  return (
    <View
      wrap={false}
      style={{ flexDirection: 'row', gap: 16, borderBottom: `0.5pt solid ${line}`, padding: '7pt 0' }}
    >
      <View style={{ flex: 1 }}>
        <Words style={{ fontWeight: 700 }}>{children}</Words>
        {more === '' ? null : <Words style={{ color: muted }}>{more}</Words>}
      </View>
      <Words>{amount}</Words>
    </View>
  );
}
