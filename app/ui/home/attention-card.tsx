import { Badge, BlockStack, Card, Divider, InlineStack, Link, Text } from '@shopify/polaris';
import { Fragment, type ReactNode } from 'react';
import type { Attention, StuckPublication } from '#app/home/attention.ts';
import { itemsIn } from '#app/home/attention.ts';
import { workshopEntries } from './workshop-entries.tsx';

/** What has stopped and will not go on by itself. */
export function AttentionCard({ attention }: { attention: Attention }) {
  const count = itemsIn(attention);

  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Needs attention
          </Text>
          {count > 0 && <Badge tone="attention">{String(count)}</Badge>}
        </InlineStack>
        {count === 0 ? (
          <Text as="p" tone="subdued">
            Nothing needs you. Differences on orders, publications that failed, prices that wait and stock
            that runs low are listed here.
          </Text>
        ) : (
          entriesOf(attention).map((entry, index) => (
            <Fragment key={entry.key}>
              {index > 0 && <Divider />}
              {entry.drawn}
            </Fragment>
          ))
        )}
      </BlockStack>
    </Card>
  );
}

function entriesOf(attention: Attention): { key: string; drawn: ReactNode }[] {
  return [
    ...(attention.differing > 0
      ? [{ key: 'differences', drawn: <Differences attention={attention} /> }]
      : []),
    ...(attention.lostFiles.length > 0 ? [{ key: 'files', drawn: <LostFiles attention={attention} /> }] : []),
    ...attention.publications.map((publication) => ({
      key: publication.id,
      drawn: <Publication publication={publication} />,
    })),
    ...workshopEntries(attention.workshop),
    ...(attention.deliveries.count > 0
      ? [{ key: 'deliveries', drawn: <Deliveries attention={attention} /> }]
      : []),
    ...(attention.dataRequests > 0
      ? [{ key: 'data-requests', drawn: <DataRequests attention={attention} /> }]
      : []),
  ];
}

function Differences({ attention: { differences, differing } }: { attention: Attention }) {
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {differing === 1
          ? 'A commission differs from its order'
          : `${differing} commissions differ from their orders`}
      </Text>
      {differences.map(({ id, number, piece }) => (
        <InlineStack key={id} gap="200">
          <Link url={`/app/commissions/${id}`}>{`A-${number}`}</Link>
          <Text as="span">{piece}</Text>
        </InlineStack>
      ))}
      {differing > differences.length && (
        <Link url="/app/commissions?flagged=yes">{`See all ${differing}`}</Link>
      )}
    </BlockStack>
  );
}

function LostFiles({ attention: { lostFiles } }: { attention: Attention }) {
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {lostFiles.length === 1
          ? 'A customer’s file could not be stored'
          : `${lostFiles.length} files of customers could not be stored`}
      </Text>
      <Text as="p">Shopify could not use what was sent. Ask for it again, by e-mail.</Text>
      {lostFiles.map(({ id, number, file }) => (
        <InlineStack key={`${id} ${file}`} gap="200">
          <Link url={`/app/commissions/${id}`}>{`A-${number}`}</Link>
          <Text as="span" breakWord>
            {file}
          </Text>
        </InlineStack>
      ))}
    </BlockStack>
  );
}

function Publication({ publication: { id, name, failed, waiting } }: { publication: StuckPublication }) {
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {`“${name}” is not on all of its products`}
      </Text>
      <Text as="p">
        {[
          ...(failed > 0 ? [`${countOf(failed)} could not be written.`] : []),
          ...(waiting > 0 ? [`${countOf(waiting)} still waiting for Shopify.`] : []),
        ].join(' ')}
      </Text>
      <InlineStack>
        <Link url={`/app/option-sets/${id}`}>See which, and publish again</Link>
      </InlineStack>
    </BlockStack>
  );
}

function Deliveries({ attention: { deliveries } }: { attention: Attention }) {
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {deliveries.count === 1
          ? 'A message from Shopify could not be handled'
          : `${deliveries.count} messages from Shopify could not be handled`}
      </Text>
      <Text as="p">
        {`About ${deliveries.topics.join(', ')}, in the last seven days. Orders are read again every few minutes, so none is lost; compare your newest orders with your commissions to be sure.`}
      </Text>
      <InlineStack>
        <Link url="/app/commissions">Go to commissions</Link>
      </InlineStack>
    </BlockStack>
  );
}

function DataRequests({ attention: { dataRequests } }: { attention: Attention }) {
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {dataRequests === 1
          ? 'A customer asks what is held of them'
          : `${dataRequests} customers ask what is held of them`}
      </Text>
      <Text as="p">The law gives you 30 days to hand it on.</Text>
      <InlineStack>
        <Link url="/app/privacy-requests">See privacy requests</Link>
      </InlineStack>
    </BlockStack>
  );
}

function countOf(products: number): string {
  return products === 1 ? 'One product' : `${products} products`;
}
