import { BlockStack, Button, Card, Collapsible, InlineStack, Page, Text } from '@shopify/polaris';
import { useState } from 'react';
import type { ListedSet } from '#app/options/listed-set.ts';
import { EmptyCard } from '#app/ui/empty-card.tsx';
import { SetRow } from '#app/ui/option-sets/set-row.tsx';
import { StarterCards } from '#app/ui/option-sets/starter-cards.tsx';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { RowList } from '#app/ui/row-list.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface OptionSetsPageProps {
  readonly sets: readonly ListedSet[];
  readonly archived: readonly ListedSet[];
  readonly timezone: string;
  readonly start: Command;
}

export function OptionSetsPage({ sets, archived, timezone, start }: OptionSetsPageProps) {
  return (
    <Page
      title="Option sets"
      subtitle="What shoppers can choose for a piece, when, and at what charge."
      {...(sets.length > 0
        ? { primaryAction: { content: 'Import a document', url: '/app/option-sets/import' } }
        : {})}
    >
      <BlockStack gap="400">
        <RefusalBanner refusal={start.refusal} />
        {sets.length === 0 ? (
          <EmptyCard
            title="Begin with a ring"
            text="A starter set asks for metal, stone, engraving and size, with charges that you can change. Nothing is shown to shoppers until you publish it."
          >
            <Button url="/app/option-sets/import">Import a document instead</Button>
          </EmptyCard>
        ) : (
          <Card padding="0">
            <RowList label="Option sets">
              {sets.map((set) => (
                <SetRow key={set.id} set={set} timezone={timezone} />
              ))}
            </RowList>
          </Card>
        )}
        <StarterCards start={start} />
        {archived.length > 0 && <Archived archived={archived} timezone={timezone} />}
      </BlockStack>
    </Page>
  );
}

function Archived({ archived, timezone }: Pick<OptionSetsPageProps, 'archived' | 'timezone'>) {
  const [isOpen, setOpen] = useState(false);

  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingSm">
            {`Archived (${archived.length})`}
          </Text>
          <Button
            variant="plain"
            disclosure={isOpen ? 'up' : 'down'}
            ariaControls="archived-sets"
            ariaExpanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Hide' : 'Show'}
          </Button>
        </InlineStack>
        <Collapsible id="archived-sets" open={isOpen}>
          <RowList label="Archived option sets">
            {archived.map((set) => (
              <SetRow key={set.id} set={set} timezone={timezone} />
            ))}
          </RowList>
        </Collapsible>
      </BlockStack>
    </Card>
  );
}
