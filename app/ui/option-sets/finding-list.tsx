import { BlockStack, Box, Icon, InlineStack, Text } from '@shopify/polaris';
import { AlertCircleIcon, AlertTriangleIcon } from '@shopify/polaris-icons';
import type { AnswerFinding } from '#app/ui/answer.ts';

/** Findings one below the other, each with what to do about it. */
export function FindingList({ findings }: { findings: readonly AnswerFinding[] }) {
  if (findings.length === 0) return null;

  return (
    <BlockStack as="ul" gap="300">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.place ?? ''} ${finding.message}`}>
          <InlineStack gap="200" wrap={false} blockAlign="start">
            <Box>
              {finding.severity === 'error' ? (
                <Icon source={AlertCircleIcon} tone="critical" accessibilityLabel="Error" />
              ) : (
                <Icon source={AlertTriangleIcon} tone="warning" accessibilityLabel="Warning" />
              )}
            </Box>
            <BlockStack>
              <Text as="p" fontWeight="medium">
                {finding.message}
              </Text>
              <Text as="p" tone="subdued">
                {finding.mend}
              </Text>
              {finding.place !== undefined && (
                <Text as="p" tone="subdued" variant="bodySm" breakWord>
                  {'In the document: '}
                  <code>{finding.place}</code>
                </Text>
              )}
            </BlockStack>
          </InlineStack>
        </li>
      ))}
    </BlockStack>
  );
}
