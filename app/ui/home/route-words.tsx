import { Banner, BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import type { PriceRoute } from '#app/home/price-route.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface RouteWordsProps {
  readonly route: PriceRoute;
  readonly check: Command;
}

/** Which way of charging is active and what it cannot do. */
export function RouteWords({ route, check }: RouteWordsProps) {
  return (
    <BlockStack gap="300">
      <RefusalBanner refusal={check.refusal} />
      <Standing route={route} />
      <InlineStack>
        <Button loading={check.isRunning} onClick={() => check.send()}>
          {route.kind === 'unknown' ? 'Activate now' : 'Check again'}
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

function Standing({ route }: { route: PriceRoute }) {
  if (route.kind === 'unknown') {
    return (
      <Text as="p">Not activated yet. This usually happens by itself within a minute of installing.</Text>
    );
  }
  if (route.kind === 'active') {
    return (
      <Text as="p" tone="subdued">
        Active: options are charged in the cart, and a cart with missing, altered or outdated options is
        stopped at checkout. It cannot price subscription lines, orders you create yourself, order edits or
        Shopify POS.
      </Text>
    );
  }
  if (route.kind === 'unavailable') {
    return (
      <Banner tone="warning" title="Your shop does not run this app’s pricing">
        <BlockStack gap="200">
          <Text as="p">
            Shopify runs the Functions of a self-hosted app on Plus stores only, so options cannot be charged
            in the cart of this shop yet. Keep charges at zero, or install the public app.
          </Text>
          <Text as="p" tone="subdued">{`Shopify said: ${route.said}`}</Text>
        </BlockStack>
      </Banner>
    );
  }

  return (
    <Banner tone="warning" title="Charging is not fully active">
      <BlockStack gap="200">
        <Text as="p">
          Until it is, an order may be taken at the base price of the piece. Check again; if it stays like
          this, send the sentence below to support.
        </Text>
        <Text as="p" tone="subdued">{`Shopify said: ${route.said}`}</Text>
      </BlockStack>
    </Banner>
  );
}
