import type { PersonView } from '@lanyard/domain/staff/order-list-view';
import type { ReactNode } from 'react';
import { doorWords } from '../../strings/en/workshops.ts';
import { WhoText } from '../who-text.tsx';

const words = doorWords.sheet.columns;

interface SheetTableProps {
  readonly label: string;
  readonly rows: readonly {
    readonly ticketReference: string | null;
    readonly person: PersonView | null;
    readonly isNamed: boolean;
  }[];
  readonly showsPeople: boolean;
}

/** Lines of a room sheet with a box to tick. */
export function SheetTable({ label, rows, showsPeople }: SheetTableProps): ReactNode {
  return (
    <table aria-label={label} className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-line-strong text-12 text-muted">
          <th scope="col" className="w-12 py-1.5 pr-3 font-semibold">
            {words.number}
          </th>
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            {words.name}
          </th>
          <th scope="col" className="w-28 py-1.5 pr-3 font-semibold">
            {words.ticket}
          </th>
          <th scope="col" className="w-14 py-1.5 font-semibold">
            {words.here}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.ticketReference ?? index} className="break-inside-avoid border-b border-line">
            <td className="tabular py-1.5 pr-3 text-muted">{index + 1}</td>
            <td className="py-1.5 pr-3 font-medium">
              <WhoText of={row} showsPeople={showsPeople} />
            </td>
            <td className="py-1.5 pr-3 font-mono text-[13px]/[18px]">{row.ticketReference}</td>
            <td className="py-1.5">
              <span aria-hidden className="block size-4 rounded-[4px] border border-line-strong" />
              <span className="sr-only">{words.toTick}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
