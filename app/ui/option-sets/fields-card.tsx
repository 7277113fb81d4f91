import { Badge, BlockStack, Box, Card, InlineStack, Text } from '@shopify/polaris';
import type { FieldSummary } from '#app/options/describe.ts';
import { RowList } from '#app/ui/row-list.tsx';
import styles from './fields-card.module.css';

/** The fields of a set in the maker's words, with what they charge. */
export function FieldsCard({ fields }: { fields: readonly FieldSummary[] }) {
  if (fields.length === 0) return null;

  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="0">
        <Text as="h2" variant="headingMd">
          What is asked
        </Text>
      </Box>
      <RowList label="Fields">
        {fields.map((field) => (
          <FieldRow key={field.id} field={field} />
        ))}
      </RowList>
    </Card>
  );
}

function FieldRow({ field }: { field: FieldSummary }) {
  return (
    <Box as="li" padding="400">
      <BlockStack gap="200">
        <InlineStack gap="300" align="space-between" blockAlign="start" wrap={false}>
          <BlockStack gap="050">
            <InlineStack gap="200" align="start" blockAlign="center">
              <Text as="h3" variant="headingSm">
                {field.label}
              </Text>
              {field.required && <Badge size="small">Required</Badge>}
            </InlineStack>
            <Text as="p" tone="subdued">
              {field.shown === null ? field.asks : `${field.asks}; asked ${field.shown}`}
            </Text>
          </BlockStack>
          <span className={styles['price']}>{field.charge}</span>
        </InlineStack>
        {field.choices.length > 0 && (
          <ul className={styles['choices']} aria-label={`Choices of ${field.label}`}>
            {field.choices.map(({ label, charge, colour }) => (
              <li key={label} className={styles['choice']}>
                {colour !== null && (
                  <span className={styles['swatch']} style={{ background: colour }} aria-hidden="true" />
                )}
                {label}
                <span className={styles['charge']}>{charge}</span>
              </li>
            ))}
          </ul>
        )}
      </BlockStack>
    </Box>
  );
}
