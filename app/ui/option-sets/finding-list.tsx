import { BlockStack, Icon, Text } from '@shopify/polaris';
import { AlertCircleIcon, AlertTriangleIcon } from '@shopify/polaris-icons';
import type { AnswerFinding } from '#app/ui/answer.ts';
import styles from './finding-list.module.css';

/** Findings one below the other, each with what to do about it and the id of what it is about. */
export function FindingList({ findings }: { findings: readonly AnswerFinding[] }) {
  if (findings.length === 0) return null;

  return (
    <BlockStack as="ul" gap="300">
      {findings.map((finding) => (
        <li
          key={`${finding.code} ${finding.place ?? ''} ${finding.message}`}
          className={styles['finding'] ?? ''}
        >
          <div>
            {finding.severity === 'error' ? (
              <Icon source={AlertCircleIcon} tone="critical" accessibilityLabel="Error" />
            ) : (
              <Icon source={AlertTriangleIcon} tone="warning" accessibilityLabel="Warning" />
            )}
          </div>
          <BlockStack>
            <Text as="p" fontWeight="medium" breakWord>
              {finding.message}
            </Text>
            <Text as="p" tone="subdued" breakWord>
              {finding.mend}
            </Text>
            {finding.place !== undefined && (
              <Text as="p" tone="subdued" variant="bodySm" breakWord>
                {'Id in the document: '}
                <code>{finding.place}</code>
              </Text>
            )}
          </BlockStack>
        </li>
      ))}
    </BlockStack>
  );
}
