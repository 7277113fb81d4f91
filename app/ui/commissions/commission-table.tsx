import {
  Badge,
  Card,
  IndexTable,
  type IndexTableProps,
  InlineStack,
  Link,
  Text,
  useBreakpoints,
} from '@shopify/polaris';
import { AlertDiamondIcon } from '@shopify/polaris-icons';
import { type Day, referenceOf } from '#app/commissions/commission.ts';
import type { ListedCommission } from '#app/commissions/listed.ts';
import { isClosed } from '#app/commissions/stages.ts';
import type { Paging, Sort } from '#app/commissions/wanted.ts';
import { DueBadge } from './due-badge.tsx';
import { StageBadge } from './stage-badge.tsx';
import { countOf, stayWords } from './write-day.ts';

interface CommissionTableProps {
  readonly rows: readonly ListedCommission[];
  readonly today: Day;
  readonly paging: Paging;
  readonly before: string | null;
  readonly after: string | null;
  readonly onSort: (sort: Sort, isDescending: boolean) => void;
  readonly onPage: (direction: 'before' | 'after', cursor: string) => void;
}

const HEADINGS: readonly { readonly title: string; readonly sort: Sort | null }[] = [
  { title: 'Commission', sort: 'number' },
  { title: 'Piece', sort: 'piece' },
  { title: 'Order', sort: null },
  { title: 'Stage', sort: 'stage' },
  { title: 'In stage', sort: 'since' },
  { title: 'Due', sort: 'due' },
  { title: 'Differences', sort: null },
];

export function CommissionTable(props: CommissionTableProps) {
  const { rows, today, paging, before, after, onSort, onPage } = props;
  const { smDown } = useBreakpoints();
  const [first, ...others] = HEADINGS.map(({ title }) => ({ title }));
  const headings: IndexTableProps['headings'] = [first ?? { title: 'Commission' }, ...others];

  return (
    <Card padding="0">
      <IndexTable
        selectable={false}
        condensed={smDown}
        resourceName={{ singular: 'commission', plural: 'commissions' }}
        itemCount={rows.length}
        headings={headings}
        sortable={HEADINGS.map(({ sort }) => sort !== null)}
        sortColumnIndex={HEADINGS.findIndex(({ sort }) => sort === paging.sort)}
        sortDirection={paging.isDescending ? 'descending' : 'ascending'}
        defaultSortDirection="ascending"
        onSort={(index, direction) => onSort(HEADINGS[index]?.sort ?? 'due', direction === 'descending')}
        pagination={{
          hasPrevious: before !== null,
          hasNext: after !== null,
          onPrevious: () => before !== null && onPage('before', before),
          onNext: () => after !== null && onPage('after', after),
        }}
      >
        {rows.map((row, position) => (
          <IndexTable.Row key={row.id} id={row.id} position={position}>
            {smDown ? <CondensedRow row={row} today={today} /> : <Cells row={row} today={today} />}
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Card>
  );
}

interface RowProps {
  readonly row: ListedCommission;
  readonly today: Day;
}

function Cells({ row, today }: RowProps) {
  return (
    <>
      <IndexTable.Cell>
        <Reference number={row.number} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        {row.piece}
        {row.quantity > 1 && ` × ${row.quantity}`}
      </IndexTable.Cell>
      <IndexTable.Cell>{row.orderName}</IndexTable.Cell>
      <IndexTable.Cell>
        <StageBadge stage={row.stage} />
      </IndexTable.Cell>
      <IndexTable.Cell>{stayWords(row.daysInStage)}</IndexTable.Cell>
      <IndexTable.Cell>
        <Due {...{ row, today }} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Standing count={row.standing} />
      </IndexTable.Cell>
    </>
  );
}

function CondensedRow({ row, today }: RowProps) {
  return (
    <div style={{ padding: '12px 16px', width: '100%' }}>
      <InlineStack align="space-between" gap="200">
        <Reference number={row.number} />
        <StageBadge stage={row.stage} />
      </InlineStack>
      <Text as="p">{row.piece}</Text>
      <InlineStack gap="200" blockAlign="center">
        <Text as="span" tone="subdued" variant="bodySm">
          {[row.orderName, stayWords(row.daysInStage)].filter(Boolean).join(' · ')}
        </Text>
        <Due {...{ row, today }} />
        <Standing count={row.standing} />
      </InlineStack>
    </div>
  );
}

function Reference({ number }: { number: number }) {
  const reference = referenceOf(number);
  return (
    <Link url={`/app/commissions/${reference}`} dataPrimaryLink removeUnderline monochrome>
      <Text as="span" fontWeight="semibold">
        {reference}
      </Text>
    </Link>
  );
}

function Due({ row, today }: RowProps) {
  return row.dueOn === null || isClosed(row.stage) ? null : <DueBadge dueOn={row.dueOn} today={today} />;
}

function Standing({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Badge tone="critical" icon={AlertDiamondIcon}>
      {countOf(count, 'difference')}
    </Badge>
  );
}
