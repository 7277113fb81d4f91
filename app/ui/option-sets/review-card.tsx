import { Badge, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import type { SetFinding } from '#app/options/set-finding.ts';
import { FindingList } from './finding-list.tsx';

interface ReviewCardProps {
  readonly findings: readonly SetFinding[];
  /** Of the 10 000 that a product may carry; null while the set cannot be compiled. */
  readonly bytes: number | null;
  readonly id: string;
}

/** What the review found in the draft: errors forbid publishing, warnings only advise. */
export function ReviewCard({ findings, bytes, id }: ReviewCardProps) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;

  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Review
          </Text>
          {errors > 0 ? (
            <Badge tone="critical">{errors === 1 ? 'One error' : `${errors} errors`}</Badge>
          ) : (
            <Badge tone="success">Can be published</Badge>
          )}
        </InlineStack>
        {findings.length === 0 && (
          <Text as="p" tone="subdued">
            {`No conflicts, nothing out of reach, every price fits.${bytes === null ? '' : ` ${sizeWords(bytes)}`}`}
          </Text>
        )}
        <FindingList findings={findings} />
        {findings.length > 0 && (
          <InlineStack>
            <Button url={`/app/option-sets/${id}/document`}>Mend in the document</Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

function sizeWords(bytes: number): string {
  return `It takes ${bytes.toLocaleString('en-GB')} of the 10,000 bytes that a product can carry.`;
}
