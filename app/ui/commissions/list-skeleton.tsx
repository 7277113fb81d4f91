import { Card, SkeletonBodyText } from '@shopify/polaris';
import styles from './board.module.css';
import type { View } from './list-filters.tsx';

const COLUMNS_SHOWN = [3, 4, 2, 1];

/** What stands in for the board or the table while it is fetched. */
export function ListSkeleton({ view }: { view: View }) {
  if (view === 'table') {
    return (
      <Card>
        <SkeletonBodyText lines={12} />
      </Card>
    );
  }
  return (
    <div className={styles['board']} aria-hidden="true">
      {COLUMNS_SHOWN.map((cards) => (
        <div key={cards} className={styles['column']} data-chosen={cards === 3 || undefined}>
          <ul className={styles['cards']}>
            {Array.from({ length: cards }, (_, card) => (
              <li key={card} className={styles['card']}>
                <SkeletonBodyText lines={3} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
