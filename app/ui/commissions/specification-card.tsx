import { Badge, BlockStack, Card, Text } from '@shopify/polaris';
import { AlertTriangleIcon } from '@shopify/polaris-icons';
import type { Snapshot } from '#app/commissions/commission.ts';
import type { SentFile } from '#app/commissions/sent-file.ts';
import { compareWords } from '#app/commissions/compare-words.ts';
import styles from './specification-card.module.css';

/** What is to be made, beside what the customer reads on the order. */
export function SpecificationCard({ snapshot, files }: { snapshot: Snapshot; files: readonly SentFile[] }) {
  const rows = compareWords(snapshot);
  const named = (value: string | null) =>
    value === null ? '—' : (files.find(({ reference }) => reference === value)?.name ?? value);

  return (
    <Card padding="0">
      <div className={styles['head']}>
        <BlockStack gap="050">
          <Text as="h2" variant="headingMd">
            Specification
          </Text>
          <Text as="p" tone="subdued">
            As it was ordered; later changes to your options do not alter it.
          </Text>
        </BlockStack>
      </div>
      {rows.length === 0 ? (
        <div className={styles['none']}>
          <Text as="p">
            The order line came without options. Ask the customer what is to be made and note it below.
          </Text>
        </div>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">To be made</th>
              <th scope="col">On the order</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, made, read, agrees }) => (
              <tr key={`${label} ${made} ${read}`}>
                <th scope="row">{label}</th>
                <td data-heading="To be made">{named(made)}</td>
                <td data-heading="On the order" data-agrees={agrees}>
                  {named(read)}
                  {!agrees && (
                    <>
                      {' '}
                      <Badge tone="warning" icon={AlertTriangleIcon}>
                        Differs
                      </Badge>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {snapshot.accepted.length > 0 && (
        <div className={styles['head']}>
          <BlockStack gap="050">
            <Text as="h3" variant="headingSm">
              Advice that the customer accepted
            </Text>
            {snapshot.accepted.map((advice) => (
              <Text as="p" key={advice}>
                {advice}
              </Text>
            ))}
          </BlockStack>
        </div>
      )}
    </Card>
  );
}
