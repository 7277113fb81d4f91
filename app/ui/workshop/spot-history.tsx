import { BlockStack, Box, Button, Collapsible, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { METAL_NAMES } from '#app/workshop/spot-price.ts';
import type { PastPrice } from '#app/workshop/workshop-view.ts';
import { RowList } from '#app/ui/row-list.tsx';
import { When } from '#app/ui/when.tsx';
import { writeAmount } from './spot-words.ts';

const BECAME: Readonly<Record<PastPrice['became'], string>> = {
  accepted: '',
  refused: 'refused',
  waiting: 'waits for you',
  'passed-over': 'passed over by a newer one',
};

interface SpotHistoryProps {
  readonly history: readonly PastPrice[];
  readonly currency: string;
  readonly timezone: string;
}

/** The prices set and fetched last, behind a button. */
export function SpotHistory({ history, currency, timezone }: SpotHistoryProps) {
  const [isOpen, setIsOpen] = useState(false);

  return (
    <BlockStack gap="300">
      <InlineStack>
        <Button
          variant="plain"
          disclosure={isOpen ? 'up' : 'down'}
          ariaExpanded={isOpen}
          ariaControls="spot-history"
          onClick={() => setIsOpen(!isOpen)}
        >
          Prices until now
        </Button>
      </InlineStack>
      <Collapsible id="spot-history" open={isOpen}>
        <RowList label="Prices until now">
          {history.map(({ metal, minorPerGram, at, by, became }) => (
            <li key={`${metal} ${at}`}>
              <Box paddingBlock="200">
                <InlineStack align="space-between" gap="200">
                  <Text as="span">
                    {METAL_NAMES[metal]}, {writeAmount(minorPerGram, 'gram', currency)} a gram
                  </Text>
                  <Text as="span" tone="subdued">
                    {[by === 'source' ? 'fetched' : 'by hand', BECAME[became]].filter(Boolean).join(', ')},{' '}
                    <When at={at} timezone={timezone} />
                  </Text>
                </InlineStack>
              </Box>
            </li>
          ))}
        </RowList>
      </Collapsible>
    </BlockStack>
  );
}
