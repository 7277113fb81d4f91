import { Banner, BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import type { Commission } from '#app/commissions/commission.ts';
import { type Difference, standing } from '#app/commissions/difference.ts';
import { wordsFor } from '#app/commissions/finding-words.ts';
import { formatMoney } from '#app/options/engine/money.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface DifferenceBannersProps {
  readonly commission: Commission;
  readonly accept: Command;
}

/** What no longer agrees with what was ordered, each with what accepting it means. */
export function DifferenceBanners({ commission, accept }: DifferenceBannersProps) {
  const differences = standing(commission.differences);
  const underway = accept.isRunning ? accept.sent?.get('difference') : null;
  if (differences.length === 0 && accept.refusal === null) return null;

  return (
    <BlockStack gap="300">
      <RefusalBanner refusal={accept.refusal} />
      {differences.map((difference) => (
        <DifferenceBanner
          key={difference.key}
          difference={difference}
          isRunning={underway === difference.key}
          onAccept={() => accept.send({ difference: difference.key, seen: String(commission.revision) })}
        />
      ))}
    </BlockStack>
  );
}

interface DifferenceBannerProps {
  readonly difference: Difference;
  readonly isRunning: boolean;
  readonly onAccept: () => void;
}

function DifferenceBanner({ difference, isRunning, onAccept }: DifferenceBannerProps) {
  const { title, text, accepting } = wordsFor(difference.finding, formatMoney);

  return (
    <Banner tone="warning" title={title}>
      <BlockStack gap="200">
        <Text as="p">{text}</Text>
        <Text as="p">{accepting}</Text>
        <InlineStack>
          <Button loading={isRunning} onClick={onAccept} accessibilityLabel={`Accept: ${title}`}>
            Accept
          </Button>
        </InlineStack>
      </BlockStack>
    </Banner>
  );
}
