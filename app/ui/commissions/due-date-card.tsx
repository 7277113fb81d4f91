import { useState } from 'react';
import { BlockStack, Button, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import type { Commission, Day } from '#app/commissions/commission.ts';
import { isClosed } from '#app/commissions/stages.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { DueBadge } from './due-badge.tsx';

interface DueDateCardProps {
  readonly commission: Commission;
  readonly today: Day;
  readonly dueDate: Command;
}

/** The day a piece is promised for. The browser's own date picker: every phone and screen reader knows it. */
export function DueDateCard({ commission, today, dueDate }: DueDateCardProps) {
  const { dueOn, revision, standing } = commission;
  const [day, setDay] = useState(dueOn ?? '');
  const { refusal } = dueDate;
  const send = (next: string) => dueDate.send({ dueOn: next, seen: String(revision) });

  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Due date
          </Text>
          {dueOn !== null && !isClosed(standing.stage) && <DueBadge dueOn={dueOn} today={today} />}
        </InlineStack>
        <TextField
          label="Promised for"
          type="date"
          autoComplete="off"
          value={day}
          onChange={setDay}
          error={refusal?.code === 'not-a-day' ? refusal.message : undefined}
        />
        <RefusalBanner refusal={refusal?.code === 'not-a-day' ? null : refusal} />
        <InlineStack gap="200" blockAlign="center">
          <Button
            loading={dueDate.isRunning}
            disabled={day === '' || day === (dueOn ?? '')}
            onClick={() => send(day)}
          >
            Save due date
          </Button>
          {dueOn !== null && (
            <Button variant="plain" disabled={dueDate.isRunning} onClick={() => send('')}>
              Remove
            </Button>
          )}
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
