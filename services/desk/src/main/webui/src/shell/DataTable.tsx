import { IconArrowDown, IconArrowUp, IconDownload } from '@tabler/icons-react';
import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useWords } from '../words/Words';
import { Cap } from './parts';
import { save, type Cell } from './csv';
import { isTextField, useKeys } from './keys';
import { ordered, turned, type Order } from './order';

/** One column: what is seen, and the value behind it by which it sorts and is exported. */
export interface Column<Row> {
  id: string;
  head: string;
  right?: boolean;
  className?: string;
  cell?: (row: Row) => ReactNode;
  value?: (row: Row) => Cell;
  /** Only in the file: versions, exact moments, ids. */
  fileOnly?: boolean;
}

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  className?: string;
  /** What the file is called; without it the table is not exported. */
  file?: string;
  open?: (row: Row) => void;
  chosen?: string | undefined;
  look?: (row: Row) => { className?: string; style?: CSSProperties };
  foot?: ReactNode;
  /** The one table of a page that J, K and E mean. */
  main?: boolean;
}

/** A table that sorts by its heads, is walked by arrows, opens by Enter, and exports what it shows. */
export function DataTable<Row>({ label, columns, rows, keyOf, className = '', file, open, chosen, look, foot, main }: Props<Row>) {
  const { say } = useWords();
  const [order, setOrder] = useState<Order>();
  const body = useRef<HTMLTableSectionElement>(null);
  const seen = columns.filter((column) => !column.fileOnly);
  const by = columns.find((column) => column.id === order?.by)?.value;
  const shown = order && by ? ordered(rows, by, order.down) : rows;
  const exported = () => save(file ?? '', [columns.map((column) => column.id), ...shown.map((row) => columns.map((column) => column.value?.(row)))]);
  const step = (by: number) => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = all.findIndex((each) => each.closest('tr')?.contains(document.activeElement));
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys(
    [
      { code: 'KeyJ', run: () => step(1) },
      { code: 'KeyK', run: () => step(-1) },
      { code: 'KeyE', run: () => file && exported() },
    ],
    main === true,
  );
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
        <table className={`grid ${className}`}>
          <thead>
            <tr>
              {seen.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={`${column.right ? 'right' : ''} ${column.className ?? ''}`}
                  aria-sort={order?.by === column.id ? (order.down ? 'descending' : 'ascending') : undefined}
                >
                  {column.value ? (
                    <button type="button" className="sort" onClick={() => setOrder(turned(order, column.id))}>
                      {column.head}
                      {order?.by === column.id && (order.down ? <IconArrowDown size={14} stroke={1.75} aria-hidden /> : <IconArrowUp size={14} stroke={1.75} aria-hidden />)}
                    </button>
                  ) : (
                    column.head
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody
            ref={body}
            onKeyDown={(event) => {
              if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || isTextField(event.target) || event.altKey) return;
              event.preventDefault();
              step(event.key === 'ArrowDown' ? 1 : -1);
            }}
          >
            {shown.map((row) => {
              const key = keyOf(row);
              const { className: rowClass = '', style } = look?.(row) ?? {};
              return (
                <tr key={key} data-key={key} className={`${rowClass} ${chosen === key ? 'chosen' : ''}`} style={style}>
                  {seen.map((column, index) => {
                    const inner = column.cell ? column.cell(row) : (column.value?.(row) ?? '–');
                    const cellClass = `${column.right ? 'right figures' : ''} ${column.className ?? ''}`;
                    if (index > 0) return <td key={column.id} className={cellClass}>{inner}</td>;
                    return (
                      <th key={column.id} scope="row" className={cellClass}>
                        {open ? (
                          <button type="button" className="row-open" data-row aria-expanded={chosen === undefined ? undefined : chosen === key} onClick={() => open(row)}>
                            {inner}
                          </button>
                        ) : (
                          <span data-row tabIndex={-1} className="row-name">{inner}</span>
                        )}
                      </th>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {(file || foot) && (
        <footer className="panel-foot">
          {file && (
            <button type="button" className="button plain" onClick={exported}>
              <IconDownload size={16} stroke={1.75} aria-hidden /> {say('table.export')} {main && <Cap>E</Cap>}
            </button>
          )}
          {foot}
        </footer>
      )}
    </>
  );
}
