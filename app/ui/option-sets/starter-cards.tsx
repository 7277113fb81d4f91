import { BlockStack, Box, Button, Card, InlineGrid, InlineStack, Text } from '@shopify/polaris';
import { starterSets } from '#app/options/engine/authoring/starter-sets.ts';
import type { Command } from '#app/ui/use-command.ts';

/** The sets that come with Atelier, each a press away from being a draft. */
export function StarterCards({ start }: { start: Command }) {
  const starting = start.isRunning ? start.sent?.get('starter') : null;

  return (
    <BlockStack gap="200">
      <Box paddingInline={{ xs: '400', sm: '0' }}>
        <Text as="h2" variant="headingSm">
          Start from
        </Text>
      </Box>
      <InlineGrid columns={{ xs: 1, sm: 2, md: 3 }} gap="400">
        {starterSets.map(({ id, name, about }) => (
          <Card key={id}>
            <BlockStack gap="300">
              <BlockStack gap="100">
                <Text as="h3" variant="headingMd">
                  {name}
                </Text>
                <Text as="p" tone="subdued">
                  {about}
                </Text>
              </BlockStack>
              <InlineStack>
                <Button
                  loading={starting === id}
                  disabled={start.isRunning && starting !== id}
                  accessibilityLabel={`Make a draft: ${name}`}
                  onClick={() => start.send({ starter: id })}
                >
                  Make a draft
                </Button>
              </InlineStack>
            </BlockStack>
          </Card>
        ))}
      </InlineGrid>
    </BlockStack>
  );
}
