import { useState } from 'react';
import { BlockStack, Box, Link, Page, Text } from '@shopify/polaris';
import { referenceOf } from '#app/commissions/commission.ts';
import type { Board as BoardList, ListedCommission, Table } from '#app/commissions/listed.ts';
import type { Stage } from '#app/commissions/stages.ts';
import { isNarrowed, readPaging, readWanted, withChanges } from '#app/commissions/wanted.ts';
import { Board } from '#app/ui/commissions/board.tsx';
import { CommissionTable } from '#app/ui/commissions/commission-table.tsx';
import { NoCommissionsYet, NothingMatches } from '#app/ui/commissions/list-empty.tsx';
import { ListFilters, type View } from '#app/ui/commissions/list-filters.tsx';
import { ListSkeleton } from '#app/ui/commissions/list-skeleton.tsx';
import { MoveRefusal } from '#app/ui/commissions/move-refusal.tsx';
import { cancelWords, ReasonDialog } from '#app/ui/commissions/reason-dialog.tsx';
import type { Moves } from '#app/ui/commissions/use-moves.tsx';
import { countOf } from '#app/ui/commissions/write-day.ts';

export type CommissionList = ({ readonly view: 'board' } & BoardList) | ({ readonly view: 'table' } & Table);

/** Cards reach the edges of a phone; what is not a card keeps away from them. */
const EDGE = { xs: '400', sm: '0' } as const;

interface CommissionsPageProps {
  readonly list: CommissionList;
  /** The address, which holds search, filters, view, sort and page. */
  readonly params: URLSearchParams;
  readonly moves: Moves;
  /** The view that is being fetched; null when nothing is. */
  readonly loading: View | null;
  readonly onChange: (params: URLSearchParams) => void;
}

export function CommissionsPage({ list, params, moves, loading, onChange }: CommissionsPageProps) {
  const wanted = readWanted(params);
  const isEmpty = Object.keys(list.counts).length === 0;
  const clear = () => onChange(new URLSearchParams(list.view === 'table' ? { view: 'table' } : {}));

  return (
    <Page title="Commissions" fullWidth={list.view === 'board' && !isEmpty}>
      <BlockStack gap="400">
        {isEmpty && !isNarrowed(wanted) ? (
          <NoCommissionsYet />
        ) : (
          <>
            <Box paddingInline={EDGE}>
              <ListFilters
                wanted={wanted}
                view={list.view}
                onChange={(changes) => onChange(withChanges(params, changes))}
                onClear={clear}
              />
            </Box>
            <MoveRefusal refusal={moves.refusal} onPutAway={moves.putAway} />
            <div aria-busy={loading !== null} style={{ opacity: loading === list.view ? 0.6 : 1 }}>
              {loading !== null && loading !== list.view ? (
                <ListSkeleton view={loading} />
              ) : (
                <List {...{ list, params, moves, onChange }} onClear={clear} />
              )}
            </div>
          </>
        )}
      </BlockStack>
      {moves.senders}
    </Page>
  );
}

type ListProps = Omit<CommissionsPageProps, 'loading'> & { readonly onClear: () => void };

function List(props: ListProps) {
  const { list, params, onChange, onClear } = props;
  if (list.view === 'board') return <BoardView {...props} list={list} />;
  if (list.rows.length === 0) return <NothingMatches onClear={onClear} />;

  return (
    <CommissionTable
      {...list}
      paging={readPaging(params)}
      onSort={(sort, isDescending) =>
        onChange(withChanges(params, { sort, order: isDescending ? 'descending' : null }))
      }
      onPage={(direction, cursor) => onChange(withChanges(params, { [direction]: cursor }))}
    />
  );
}

function BoardView({ list, params, moves, onChange, onClear }: ListProps & { list: BoardList }) {
  const [cancelling, setCancelling] = useState<ListedCommission | null>(null);
  const cancelled = list.counts.cancelled ?? 0;
  const tableOf = (stage: Stage) => `?${withChanges(params, { view: 'table', stage, more: null })}`;
  const move = (card: ListedCommission, to: Stage) =>
    to === 'cancelled' ? setCancelling(card) : moves.move(card, to);

  return (
    <>
      {list.cards.length === 0 ? (
        <NothingMatches onClear={onClear} />
      ) : (
        <Box paddingInline={EDGE}>
          <Board
            cards={moves.foresee(list.cards)}
            counts={moves.recount(list.counts)}
            today={list.today}
            moving={moves.moving}
            tableUrl={tableOf}
            onMove={move}
            onShowMore={(stage) => onChange(withChanges(params, { more: [...params.getAll('more'), stage] }))}
          />
        </Box>
      )}
      {cancelled > 0 && (
        <Box paddingInline={EDGE}>
          <Text as="p" tone="subdued">
            <Link url={tableOf('cancelled')}>{countOf(cancelled, 'cancelled commission')}</Link>
            {isNarrowed(readWanted(params)) ? ' also matches' : ' in the table'}
          </Text>
        </Box>
      )}
      {cancelling && (
        <ReasonDialog
          {...cancelWords(referenceOf(cancelling.number), cancelling.piece)}
          onClose={() => setCancelling(null)}
          onConfirm={(reason) => {
            moves.move(cancelling, 'cancelled', reason);
            setCancelling(null);
          }}
        />
      )}
    </>
  );
}
