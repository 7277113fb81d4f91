import { Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import type { WorkshopView } from '#app/workshop/workshop-view.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { RowList } from '#app/ui/row-list.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { When } from '#app/ui/when.tsx';
import { MetalRow } from './metal-row.tsx';
import { SpotHistory } from './spot-history.tsx';

interface SpotPricesCardProps {
  readonly workshop: Pick<WorkshopView, 'currency' | 'timezone' | 'spot' | 'history' | 'source'>;
  readonly viewer: string;
  readonly fetch: Command;
}

/** What a gram of each metal costs, since when and by whom; what jumped and waits. */
export function SpotPricesCard({ workshop, viewer, fetch }: SpotPricesCardProps) {
  const { currency, timezone, spot, history, source } = workshop;

  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Spot prices
          </Text>
          {source.url !== '' && (
            <Button loading={fetch.isRunning} onClick={() => fetch.send()}>
              Fetch now
            </Button>
          )}
        </InlineStack>
        <Text as="p" tone="subdued">
          Pieces charged by the weight of their metal follow these prices. They are for pure metal; each alloy
          counts by its fineness.
        </Text>
        <RefusalBanner refusal={fetch.refusal} />
        {source.failure !== null && fetch.refusal === null && (
          <Banner tone="warning" title="Prices could not be fetched; those below still hold">
            <Text as="p">{source.failure}</Text>
          </Banner>
        )}
        <RowList label="Spot prices">
          {spot.map((price) => (
            <MetalRow
              key={price.metal}
              price={price}
              currency={currency}
              timezone={timezone}
              viewer={viewer}
            />
          ))}
        </RowList>
        {source.url !== '' && source.fetchedAt !== null && (
          <Text as="p" tone="subdued">
            Last fetched <When at={source.fetchedAt} timezone={timezone} />, and every night.
          </Text>
        )}
        {history.length > 0 && <SpotHistory history={history} currency={currency} timezone={timezone} />}
      </BlockStack>
    </Card>
  );
}
