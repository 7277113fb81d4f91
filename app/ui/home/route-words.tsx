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
  if (route.kind === 'lines') return <LinesStanding route={route} />;

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

function LinesStanding({ route: { said, failure } }: { route: Extract<PriceRoute, { kind: 'lines' }> }) {
  return (
    <BlockStack gap="200">
      {failure !== null && (
        <Banner tone="critical" title="Options cannot be charged yet">
          <Text as="p">{failure}</Text>
        </Banner>
      )}
      <Text as="p" tone="subdued">
        {failure === null && 'Active: '}Options are charged by lines of their own beneath the piece, taken
        from a product that no shopper finds. It works in your shop’s own currency only: in another, pieces
        whose options cost something are not sold. Nor are they by buttons that skip the cart, by
        subscription, at a company’s own prices or in Shopify POS.
      </Text>
      <Text as="p" tone="subdued">
        Nothing is stopped at checkout. Every order is priced anew when it comes in, and one that does not
        agree waits for your decision.
      </Text>
      <Text as="p" tone="subdued">{`Why not within the price of the piece? Shopify said: ${said}`}</Text>
    </BlockStack>
  );
}
