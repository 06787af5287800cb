import { type ReactNode, useRef } from 'react';
import { cx } from './class-names.ts';
import { useRowKeys } from './use-row-keys.ts';

/** One column: its heading, what stands in it, and classes for its place in a row on a phone. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  readonly className?: string;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Classes that lay out a row on a wide screen, such as `lg:grid-cols-[120px_1fr_auto]`. */
  readonly layout: string;
  readonly isBusy?: boolean;
}

/** Classes of the link in a row that makes all of it pressable; j and k walk from one to the next. */
export const rowLinkClass =
  'row-link rounded-row font-medium after:absolute after:inset-0 after:rounded-row hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus';

/**
 * A dense table, one line a row, that turns into a list of small cards on a phone. It is made of roles rather than
 * of table elements, because those lose their meaning when they are laid out as a grid.
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  layout,
  isBusy = false,
}: DataTableProps<Row>): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  useRowKeys(body);
  const align = (column: TableColumn<Row>) => column.isNumber && 'lg:text-right tabular';
  return (
    <div
      role="table"
      aria-label={label}
      aria-busy={isBusy}
      className={cx('panel overflow-hidden', isBusy && 'opacity-60')}
    >
      <div role="rowgroup" className="max-lg:sr-only">
        <div
          role="row"
          className={cx(
            'gap-x-4 border-b border-line bg-raised px-4 py-2 text-12 font-semibold text-muted lg:grid',
            layout,
          )}
        >
          {columns.map((column) => (
            <span key={column.key} role="columnheader" className={cx('truncate', align(column))}>
              {column.header}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body}>
        {rows.map((row) => (
          <div
            key={rowKey(row)}
            role="row"
            className={cx(
              'relative grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 hover:bg-raised lg:py-0',
              layout,
            )}
          >
            {columns.map((column) => (
              <div key={column.key} role="cell" className={cx('min-w-0', align(column), column.className)}>
                {column.cell(row)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
