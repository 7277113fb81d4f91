import { BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris';
import type { CommissionFile } from '#app/commissions/commission-file.ts';
import { referenceOf } from '#app/commissions/commission.ts';
import { StageBadge } from './stage-badge.tsx';
import { countOf } from './write-day.ts';

interface OrderCardProps {
  readonly file: CommissionFile;
  readonly onSplit: (() => void) | null;
}

/** Where the piece comes from, and the other pieces of the same order. */
export function OrderCard({ file: { commission, besides }, onSplit }: OrderCardProps) {
  const { order, quantity, snapshot, part } = commission;

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Order
        </Text>
        {order === null ? (
          <Text as="p">Not from an order.</Text>
        ) : (
          // Shopify takes such addresses out of the app's frame to its own page of the order.
          <Link url={`shopify://admin/orders/${order.orderId}`} target="_top">
            {`Order ${order.orderName}`}
          </Link>
        )}
        {snapshot.variantTitle !== null && <Text as="p">{snapshot.variantTitle}</Text>}
        <InlineStack align="space-between" blockAlign="center">
          <Text as="p">
            {countOf(quantity, 'piece')}
            {part > 1 && ` (part ${part} of its order line)`}
          </Text>
          {onSplit && <Button onClick={onSplit}>Split…</Button>}
        </InlineStack>
        {besides.length > 0 && (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              Also in this order
            </Text>
            {besides.map(({ number, piece, stage }) => (
              <InlineStack key={number} align="space-between" gap="200" blockAlign="center">
                <Link
                  url={`/app/commissions/${referenceOf(number)}`}
                >{`${referenceOf(number)} ${piece}`}</Link>
                <StageBadge stage={stage} />
              </InlineStack>
            ))}
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
