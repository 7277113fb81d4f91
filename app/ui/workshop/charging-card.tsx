import { Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import type { ChargingView, WritingView } from '#app/workshop/workshop-view.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { When } from '#app/ui/when.tsx';

interface ChargingCardProps {
  readonly charging: ChargingView;
  readonly writing: WritingView;
  readonly timezone: string;
  readonly check: Command;
}

const ROUTES: Readonly<Record<ChargingView['route'], string>> = {
  transform:
    'Options are charged within the price of the piece, by the pricing that Shopify runs in the cart.',
  nested:
    'Shopify does not run this app’s pricing in your shop, so options are charged as lines of their own beneath the piece. Every order is priced anew when it comes in, and one that does not agree waits for your decision.',
  unknown: 'Not known yet. This usually settles by itself within a minute of installing.',
};

/** Which way options are charged, and whether product pages know what holds today. */
export function ChargingCard({ charging, writing, timezone, check }: ChargingCardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Charging
        </Text>
        <Text as="p">{ROUTES[charging.route]}</Text>
        {charging.failure !== null && (
          <Banner tone="critical" title="Options cannot be charged yet">
            <BlockStack gap="200">
              <Text as="p">{charging.failure}</Text>
              {charging.productId !== null && (
                <InlineStack>
                  <Button url={`shopify://admin/products/${charging.productId}`} target="_top">
                    Open the product
                  </Button>
                </InlineStack>
              )}
            </BlockStack>
          </Banner>
        )}
        <RefusalBanner refusal={check.refusal} />
        <InlineStack>
          <Button loading={check.isRunning} onClick={() => check.send()}>
            Check again
          </Button>
        </InlineStack>
        <WritingWords writing={writing} timezone={timezone} />
      </BlockStack>
    </Card>
  );
}

function WritingWords({ writing, timezone }: Pick<ChargingCardProps, 'writing' | 'timezone'>) {
  if (writing.failure !== null) {
    return (
      <Banner tone="warning" title="Product pages do not know the newest yet">
        <BlockStack gap="200">
          <Text as="p">Shopify did not take it over. It is tried again by itself.</Text>
          <Text as="p" tone="subdued">{`The reason: ${writing.failure}`}</Text>
        </BlockStack>
      </Banner>
    );
  }

  return (
    <Text as="p" tone="subdued">
      {writing.writtenAt === null ? (
        'Product pages will know prices, calendar and stock in a moment.'
      ) : (
        <>
          Product pages know prices, calendar and stock as of{' '}
          <When at={writing.writtenAt} timezone={timezone} />.
        </>
      )}
    </Text>
  );
}
