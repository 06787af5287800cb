import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';

/** A fact with its name; codes are written in figures of one width. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly isCode?: boolean;
}

/** Names on the left, facts on the right. */
export function FactTable({ facts }: { readonly facts: readonly Fact[] }) {
  const paint = usePaint();
  return (
    <table cellPadding={0} cellSpacing={0} style={{ width: '100%', borderCollapse: 'collapse' }}>
      <tbody>
        {facts.map(({ name, value, isCode }) => (
          <tr key={name}>
            <th
              scope="row"
              {...paint({ text: 'muted' }, { ...type.small, ...cell, fontWeight: 400, width: 104 })}
            >
              {name}
            </th>
            <td dir="auto" {...paint({ text: 'ink' }, { ...(isCode ? type.code : type.label), ...cell })}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = { padding: '4px 0', textAlign: 'left', verticalAlign: 'baseline' } as const;
