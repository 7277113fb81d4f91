import { Banner, BlockStack, Box, Button, InlineStack, Text } from '@shopify/polaris';
import { METAL_NAMES } from '#app/workshop/spot-price.ts';
import type { MetalView } from '#app/workshop/workshop-view.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { useCommand } from '#app/ui/use-command.ts';
import { When } from '#app/ui/when.tsx';
import { PriceForm } from './price-form.tsx';
import { writeAmount, writeAuthor, writeChange } from './spot-words.ts';

interface MetalRowProps {
  readonly price: MetalView;
  readonly currency: string;
  readonly timezone: string;
  readonly viewer: string;
}

/** One metal: the price that holds, one that waits for a decision, and a form to set another by hand. */
export function MetalRow({ price, currency, timezone, viewer }: MetalRowProps) {
  const { metal, current } = price;
  const set = useCommand('/app/workshop/spot-prices');

  return (
    <li>
      <Box paddingBlock="300">
        <BlockStack gap="300">
          <BlockStack gap="050">
            <Text as="h3" variant="headingSm">
              {METAL_NAMES[metal]}
            </Text>
            {current === null ? (
              <Text as="p" tone="subdued">
                No price yet: pieces charged by its weight cannot be sold.
              </Text>
            ) : (
              <>
                <Text as="p">
                  {writeAmount(current.minorPerGram, 'gram', currency)} a gram ·{' '}
                  {writeAmount(current.minorPerGram, 'ounce', currency)} a troy ounce
                </Text>
                <Text as="p" tone="subdued">
                  {writeAuthor(current, viewer)}, <When at={current.at} timezone={timezone} />
                </Text>
              </>
            )}
          </BlockStack>
          <WaitingPrice price={price} currency={currency} timezone={timezone} />
          {/* Its own once a price is set: the form closes, and what was typed is gone with it. */}
          <PriceForm key={current?.at} metal={metal} currency={currency} set={set} />
        </BlockStack>
      </Box>
    </li>
  );
}

function WaitingPrice({ price, currency, timezone }: Omit<MetalRowProps, 'viewer'>) {
  const decide = useCommand('/app/workshop/spot-decisions');
  const { metal, current, waiting } = price;
  if (waiting === null) return <RefusalBanner refusal={decide.refusal} />;

  const isAccepting = decide.sent?.get('isAccepted') === 'true';
  const send = (isAccepted: boolean) =>
    decide.send({ metal, at: waiting.at, isAccepted: String(isAccepted) });

  return (
    <Banner tone="warning" title={titleFor(price)}>
      <BlockStack gap="300">
        <RefusalBanner refusal={decide.refusal} />
        <Text as="p">
          {current === null ? '' : `${writeAmount(current.minorPerGram, 'gram', currency)} → `}
          {writeAmount(waiting.minorPerGram, 'gram', currency)} a gram, fetched{' '}
          <When at={waiting.at} timezone={timezone} />
        </Text>
        {/* Said, because it would take over how the banner aligns its own. */}
        <InlineStack gap="200" align="start">
          <Button loading={decide.isRunning && isAccepting} onClick={() => send(true)}>
            {`Accept for ${METAL_NAMES[metal].toLowerCase()}`}
          </Button>
          <Button
            loading={decide.isRunning && !isAccepting}
            disabled={decide.isRunning && isAccepting}
            onClick={() => send(false)}
          >
            Refuse
          </Button>
        </InlineStack>
      </BlockStack>
    </Banner>
  );
}

function titleFor({ metal, waiting }: MetalView): string {
  const change = waiting?.changePercent ?? null;
  return change === null
    ? `The first fetched price of ${METAL_NAMES[metal].toLowerCase()} waits for you to look at it`
    : `${METAL_NAMES[metal]} would change by ${writeChange(change)}: it waits for you`;
}
