import {
  BlockStack,
  Button,
  Card,
  ChoiceList,
  FormLayout,
  InlineStack,
  Tag,
  Text,
  TextField,
} from '@shopify/polaris';
import { useState } from 'react';
import { EVERY_WEEKDAY } from '#app/workshop/calendar.ts';
import type { Answer } from '#app/ui/answer.ts';
import { writeDay } from '#app/ui/commissions/write-day.ts';
import type { ChangeDraft, SettingsDraft } from './settings-draft.ts';

/** Monday first, as workshops count; the bit is the day's from Sunday. */
const WEEKDAYS = [
  ['Monday', 2],
  ['Tuesday', 4],
  ['Wednesday', 8],
  ['Thursday', 16],
  ['Friday', 32],
  ['Saturday', 64],
  ['Sunday', 1],
] as const;

interface CalendarCardProps {
  readonly draft: SettingsDraft;
  readonly today: string;
  /** Coming days on which no more pieces can become due. */
  readonly fullDays: readonly string[];
  readonly refusal: Extract<Answer, { kind: 'refused' }> | null;
  readonly onChange: ChangeDraft;
}

/** When the workshop works: product pages count "ready by" from it, and commissions their due dates. */
export function CalendarCard({ draft, today, fullDays, refusal, onChange }: CalendarCardProps) {
  const isAbout = (code: string) => refusal?.code === code;
  const said = refusal === null ? '' : `${refusal.message} ${refusal.mend}`;

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Calendar
        </Text>
        <ChoiceList
          title="Open on"
          allowMultiple
          choices={WEEKDAYS.map(([label, bit]) => ({ label, value: String(bit) }))}
          selected={WEEKDAYS.filter(([, bit]) => (draft.closedWeekdays & bit) === 0).map(([, bit]) =>
            String(bit),
          )}
          error={isAbout('never-open') ? said : undefined}
          onChange={(open) => onChange({ closedWeekdays: closedBut(open) })}
        />
        <ClosedDays draft={draft} today={today} fault={isAbout('no-day') ? said : ''} onChange={onChange} />
        <FormLayout>
          <TextField
            label="Pieces that can become due on one day"
            inputMode="numeric"
            autoComplete="off"
            placeholder="Any number"
            value={draft.dailyCapacity}
            error={isAbout('no-capacity') ? said : undefined}
            helpText="A day that is full takes no more work, and later pieces are promised for later."
            onChange={(dailyCapacity) => onChange({ dailyCapacity })}
          />
        </FormLayout>
        {fullDays.length > 0 && (
          <Text as="p" tone="subdued">
            {`Full: ${fullDays
              .slice(0, 10)
              .map((day) => writeDay(day))
              .join(', ')}${fullDays.length > 10 ? ` and ${fullDays.length - 10} more` : ''}.`}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

/** The bits of all days of the week but those that are open. */
function closedBut(open: readonly string[]): number {
  return open.reduce((closed, bit) => closed - Number(bit), EVERY_WEEKDAY);
}

interface ClosedDaysProps {
  readonly draft: SettingsDraft;
  readonly today: string;
  readonly fault: string;
  readonly onChange: ChangeDraft;
}

/** The browser's own date picker: every phone and screen reader knows it. Days that have passed are kept and not shown. */
function ClosedDays({ draft, today, fault, onChange }: ClosedDaysProps) {
  const [day, setDay] = useState('');
  const { closedDays } = draft;
  const coming = closedDays.filter((each) => each >= today);
  const keep = (days: readonly string[]) => onChange({ closedDays: [...new Set(days)].toSorted() });

  return (
    <BlockStack gap="200">
      <TextField
        label="Closed on"
        type="date"
        autoComplete="off"
        min={today}
        value={day}
        error={fault || undefined}
        helpText="Holidays, fairs, a day at the assay office."
        onChange={setDay}
        connectedRight={
          <Button
            disabled={day === ''}
            onClick={() => {
              keep([...closedDays, day]);
              setDay('');
            }}
          >
            Close this day
          </Button>
        }
      />
      {coming.length === 0 ? (
        <Text as="p" tone="subdued">
          No day is closed yet, besides those of the week.
        </Text>
      ) : (
        <InlineStack gap="200">
          {coming.map((each) => (
            <Tag key={each} onRemove={() => keep(closedDays.filter((kept) => kept !== each))}>
              {writeDay(each)}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
