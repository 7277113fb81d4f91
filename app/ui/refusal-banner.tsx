import type { ReactNode } from 'react';
import { Banner, BlockStack, Text } from '@shopify/polaris';
import type { Answer } from './answer.ts';

interface RefusalBannerProps {
  readonly refusal: Extract<Answer, { kind: 'refused' }> | null;
  readonly children?: ReactNode;
}

/** What was refused and what to do next. It stays until the command is given again. */
export function RefusalBanner({ refusal, children }: RefusalBannerProps) {
  if (!refusal) return null;

  return (
    <Banner tone="critical" title={refusal.message}>
      <BlockStack gap="200">
        <Text as="p">{refusal.mend}</Text>
        {children}
      </BlockStack>
    </Banner>
  );
}
