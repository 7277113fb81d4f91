import { Badge, BlockStack, Box, Button, Form, InlineStack, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import type { StockLine } from '#app/workshop/workshop-view.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { type Command, useCommand } from '#app/ui/use-command.ts';
import { When } from '#app/ui/when.tsx';

interface StockRowProps {
  readonly optionSetId: string;
  readonly choice: StockLine;
  readonly timezone: string;
}

/** A counted choice: how many are left, how many orders hold, and a form to recount it. */
export function StockRow({ optionSetId, choice, timezone }: StockRowProps) {
  const { fieldId, choiceId, label, reserved, countedAt } = choice;
  const recount = useCommand('/app/workshop/recounts');

  return (
    <li>
      <Box paddingBlock="300">
        <BlockStack gap="200">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <BlockStack gap="050">
              <Text as="p">{label}</Text>
              <Text as="p" tone="subdued">
                {reserved} in orders · counted <When at={countedAt} timezone={timezone} />
              </Text>
            </BlockStack>
            <InlineStack gap="200">
              {choice.isLeftOut && <Badge tone="warning">Sold without counting</Badge>}
              <StandingBadge choice={choice} />
            </InlineStack>
          </InlineStack>
          {/* Its own once it is counted: the form closes, and what was typed is gone with it. */}
          <RecountForm
            key={countedAt}
            label={label}
            recount={recount}
            onCount={(left) => recount.send({ optionSetId, fieldId, choiceId, left })}
          />
        </BlockStack>
      </Box>
    </li>
  );
}

function StandingBadge({ choice: { standing, left } }: { choice: StockLine }) {
  if (standing === 'oversold') return <Badge tone="critical">{`Oversold by ${-left}`}</Badge>;
  if (standing === 'sold-out') return <Badge tone="critical">Sold out</Badge>;
  if (standing === 'low') return <Badge tone="attention">{`Low: ${left} left`}</Badge>;

  return <Badge>{`${left} left`}</Badge>;
}

interface RecountFormProps {
  readonly label: string;
  readonly recount: Command;
  readonly onCount: (left: string) => void;
}

function RecountForm({ label, recount, onCount }: RecountFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [left, setLeft] = useState('');
  const { refusal } = recount;

  return (
    <BlockStack gap="200">
      <InlineStack>
        <Button
          variant="plain"
          disclosure={isOpen ? 'up' : 'down'}
          ariaExpanded={isOpen}
          accessibilityLabel={`Recount ${label}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          Recount
        </Button>
      </InlineStack>
      {isOpen && (
        <Form onSubmit={() => onCount(left)}>
          <BlockStack gap="200">
            <RefusalBanner refusal={refusal?.code === 'no-count' ? null : refusal} />
            <TextField
              label={`How many of ${label} can be sold now`}
              inputMode="numeric"
              autoComplete="off"
              helpText="Without those that orders hold already."
              value={left}
              error={refusal?.code === 'no-count' ? `${refusal.message} ${refusal.mend}` : undefined}
              onChange={setLeft}
            />
            <InlineStack>
              <Button submit variant="primary" loading={recount.isRunning} disabled={left.trim() === ''}>
                Take over the count
              </Button>
            </InlineStack>
          </BlockStack>
        </Form>
      )}
    </BlockStack>
  );
}
