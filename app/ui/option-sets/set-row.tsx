import { Badge, BlockStack, Box, InlineStack, Link, Text } from '@shopify/polaris';
import type { ListedSet } from '#app/options/listed-set.ts';
import { When } from '#app/ui/when.tsx';
import { StandingBadge } from './standing-badge.tsx';

/** One option set in the list. */
export function SetRow({ set, timezone }: { set: ListedSet; timezone: string }) {
  return (
    <Box as="li" padding="400">
      <InlineStack gap="300" align="space-between" blockAlign="center">
        <BlockStack gap="100">
          <Text as="h2" variant="headingSm">
            <Link url={`/app/option-sets/${set.id}`} removeUnderline monochrome>
              {set.name}
            </Link>
          </Text>
          <Text as="p" variant="bodySm" tone="subdued">
            {`${productsOf(set.products)} · changed `}
            <When at={set.updatedAt} timezone={timezone} />
          </Text>
        </BlockStack>
        <InlineStack gap="200">
          {set.failed > 0 && <Badge tone="critical">{`${set.failed} not up to date`}</Badge>}
          <StandingBadge standing={set.standing} />
        </InlineStack>
      </InlineStack>
    </Box>
  );
}

function productsOf(count: number): string {
  if (count === 0) return 'No products yet';

  return count === 1 ? 'One product' : `${count} products`;
}
