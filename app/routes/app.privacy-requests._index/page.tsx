import { BlockStack, Card, Page, Text } from '@shopify/polaris';
import type { DataRequestView } from '#app/privacy/data-request.ts';
import { EmptyCard } from '#app/ui/empty-card.tsx';
import { AnsweredRequest, OpenRequest } from '#app/ui/privacy/data-request-card.tsx';
import { RowList } from '#app/ui/row-list.tsx';

interface PrivacyRequestsPageProps {
  readonly open: readonly DataRequestView[];
  readonly answered: readonly DataRequestView[];
  readonly timezone: string;
}

export function PrivacyRequestsPage({ open, answered, timezone }: PrivacyRequestsPageProps) {
  return (
    <Page
      title="Privacy requests"
      subtitle="Customers who asked your shop what is held of them."
      backAction={{ content: 'Home', url: '/app' }}
    >
      <BlockStack gap="400">
        {open.length === 0 && (
          <EmptyCard
            title="No request waits for an answer"
            text="When a customer asks for their data, Shopify tells Atelier, and what Atelier holds of their orders can be downloaded here."
          />
        )}
        {open.map((request) => (
          <OpenRequest key={request.id} request={request} timezone={timezone} />
        ))}
        {answered.length > 0 && (
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Answered
              </Text>
              <RowList label="Answered requests">
                {answered.map((request) => (
                  <AnsweredRequest key={request.id} request={request} timezone={timezone} />
                ))}
              </RowList>
            </BlockStack>
          </Card>
        )}
      </BlockStack>
    </Page>
  );
}
