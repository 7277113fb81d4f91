import { Children, type ReactNode } from 'react';
import styles from './row-list.module.css';

/** A list of rows with lines between them; each child is an `li`. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {Children.toArray(children)}
    </ul>
  );
}
