import { useRef, useState } from 'react';
import { Box, Button, ButtonGroup, Checkbox, Icon, Select, TextField } from '@shopify/polaris';
import { SearchIcon } from '@shopify/polaris-icons';
import { STAGE_NAMES, STAGES } from '#app/commissions/stages.ts';
import { isNarrowed, type Wanted } from '#app/commissions/wanted.ts';
import styles from './list-filters.module.css';

export type View = 'board' | 'table';

interface ListFiltersProps {
  readonly wanted: Wanted;
  readonly view: View;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
  readonly onClear: () => void;
}

const DUE_OPTIONS = [
  { value: '', label: 'Any due date' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'week', label: 'Due in 7 days' },
  { value: 'none', label: 'No due date' },
];

const STAGE_OPTIONS = [
  { value: '', label: 'All open stages' },
  ...STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] })),
];

/** Search, filters and the switch between board and table; all of it stands in the address. */
export function ListFilters({ wanted, view, onChange, onClear }: ListFiltersProps) {
  return (
    <search className={styles['bar']} aria-label="Commissions">
      <SearchField search={wanted.search} onSearch={(search) => onChange({ search })} />
      {view === 'table' && (
        <Select
          label="Stage"
          labelHidden
          options={STAGE_OPTIONS}
          value={wanted.stages[0] ?? ''}
          onChange={(stage) => onChange({ stage })}
        />
      )}
      <Select
        label="Due date"
        labelHidden
        options={DUE_OPTIONS}
        value={wanted.due ?? ''}
        onChange={(due) => onChange({ due })}
      />
      <Checkbox
        label="With differences"
        checked={wanted.isFlagged}
        onChange={(isFlagged) => onChange({ flagged: isFlagged ? 'yes' : null })}
      />
      {isNarrowed(wanted) && (
        <Button variant="plain" onClick={onClear}>
          Clear all
        </Button>
      )}
      <span className={styles['spring']} />
      <ViewSwitch view={view} onChange={(next) => onChange({ view: next, stage: null, more: null })} />
    </search>
  );
}

const PAUSE_MS = 300;

/** Searches when the typing pauses. */
function SearchField({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  // While it is typed in, the field shows what is typed; otherwise what the address says.
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef(0);
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(text.trim()), PAUSE_MS);
  };

  return (
    <Box minWidth="220px">
      <TextField
        label="Search commissions"
        labelHidden
        type="search"
        autoComplete="off"
        placeholder="Reference, order, piece, engraving…"
        prefix={<Icon source={SearchIcon} tone="subdued" />}
        value={typed ?? search}
        onChange={type}
        onBlur={() => setTyped(null)}
        clearButton
        onClearButtonClick={() => type('')}
      />
    </Box>
  );
}

function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <ButtonGroup variant="segmented">
      <Button pressed={view === 'board'} onClick={() => onChange('board')}>
        Board
      </Button>
      <Button pressed={view === 'table'} onClick={() => onChange('table')}>
        Table
      </Button>
    </ButtonGroup>
  );
}
