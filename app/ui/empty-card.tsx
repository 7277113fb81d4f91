import type { ReactNode } from 'react';
import { BlockStack, Box, Card, InlineStack, Text } from '@shopify/polaris';
import { RingMark } from './ring-mark.tsx';

interface EmptyCardProps {
  readonly title: string;
  readonly text: string;
  /** What to do first. */
  readonly children?: ReactNode;
}

/** In place of a list that has nothing in it yet: what will stand here, and how it comes to. */
export function EmptyCard({ title, text, children }: EmptyCardProps) {
  return (
    <Card>
      <Box paddingBlock="600" paddingInline="400">
        <BlockStack gap="400" inlineAlign="center">
          <RingMark />
          <Box maxWidth="32rem">
            <BlockStack gap="200">
              <Text as="h2" variant="headingLg" alignment="center">
                {title}
              </Text>
              <Text as="p" alignment="center" tone="subdued">
                {text}
              </Text>
            </BlockStack>
          </Box>
          <InlineStack gap="200" align="center">
            {children}
          </InlineStack>
        </BlockStack>
      </Box>
    </Card>
  );
}
