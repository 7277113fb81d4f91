import { Badge, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris';
import type { OptionSetView } from '#app/options/option-set-view.ts';
import type { SetFinding } from '#app/options/set-finding.ts';
import { FindingList } from './finding-list.tsx';

interface ReviewCardProps {
  readonly findings: readonly SetFinding[];
  /** Of the 10 000 that a product may carry; null while the set cannot be compiled. */
  readonly bytes: number | null;
  /** What takes most of them. */
  readonly largest: OptionSetView['largest'];
  readonly id: string;
}

/** What the review found in the draft: errors forbid publishing, warnings only advise. */
export function ReviewCard({ findings, bytes, largest, id }: ReviewCardProps) {
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
            No conflicts, nothing out of reach, every price fits.
          </Text>
        )}
        <FindingList findings={findings} />
        {bytes !== null && <Size bytes={bytes} largest={largest} />}
        {findings.length > 0 && (
          <InlineStack>
            <Button url={`/app/option-sets/${id}/document`}>Mend in the document</Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}

const MOST_BYTES = 10_000;

function Size({ bytes, largest }: Pick<ReviewCardProps, 'largest'> & { bytes: number }) {
  const parts = largest.map((part) => `“${part.name}” (${numberWords(part.bytes)})`);

  return (
    <BlockStack gap="100">
      <Text as="p" id="set-size">
        {`Takes ${numberWords(bytes)} of the ${numberWords(MOST_BYTES)} bytes that checkout reads.`}
      </Text>
      <ProgressBar
        size="small"
        tone={bytes > MOST_BYTES * 0.9 ? 'critical' : 'primary'}
        progress={Math.min(100, (bytes / MOST_BYTES) * 100)}
        ariaLabelledBy="set-size"
      />
      {parts.length > 0 && (
        <Text as="p" tone="subdued" variant="bodySm">{`Largest: ${parts.join(', ')}.`}</Text>
      )}
    </BlockStack>
  );
}

function numberWords(count: number): string {
  return count.toLocaleString('en-GB');
}
