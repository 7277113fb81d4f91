import { BlockStack, Button, Card, EmptyState, Text } from '@shopify/polaris';
import emptyBoard from './empty-board.svg';
import { SearchIcon } from '@shopify/polaris-icons';

/** Before the first order: what will stand here and what brings it. */
export function NoCommissionsYet() {
  return (
    <Card>
      <EmptyState
        heading="Your workshop’s board"
        action={{ content: 'Set up options', url: '/app/option-sets' }}
        image={emptyBoard}
      >
        <p>
          When a customer orders a configured piece, it appears here as a commission with everything they
          chose, and you carry it from stage to stage. Publish an option set and assign it to a product to
          receive the first one.
        </p>
      </EmptyState>
    </Card>
  );
}

export function NothingMatches({ onClear }: { onClear: () => void }) {
  return (
    <Card>
      <BlockStack gap="300" inlineAlign="center">
        <Text as="h2" variant="headingMd">
          No commission matches
        </Text>
        <Text as="p" tone="subdued">
          Try fewer words or another due date. Every word you search for has to occur.
        </Text>
        <Button icon={SearchIcon} onClick={onClear}>
          Clear search and filters
        </Button>
      </BlockStack>
    </Card>
  );
}
