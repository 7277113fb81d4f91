import { Badge, BlockStack, Box, Card, InlineStack, Text } from '@shopify/polaris';
import type { OptionSetView, PublicationView } from '#app/options/option-set-view.ts';
import { RowList } from '#app/ui/row-list.tsx';
import { When } from '#app/ui/when.tsx';

/** Every version that was ever published: what open commissions were ordered under. */
export function VersionsCard({ set: { publications, timezone } }: { set: OptionSetView }) {
  if (publications.length === 0) return null;

  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="0">
        <Text as="h2" variant="headingMd">
          Versions
        </Text>
      </Box>
      <RowList label="Versions">
        {publications.map((publication, index) => (
          <VersionRow
            key={publication.version}
            publication={publication}
            isLive={index === 0 && publication.withdrawnAt === null}
            timezone={timezone}
          />
        ))}
      </RowList>
    </Card>
  );
}

interface VersionRowProps {
  readonly publication: PublicationView;
  readonly isLive: boolean;
  readonly timezone: string;
}

function VersionRow({ publication, isLive, timezone }: VersionRowProps) {
  const { version, at, by, withdrawnAt } = publication;

  return (
    <Box as="li" padding="400">
      <BlockStack gap="050">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">{`Version ${version}`}</Text>
          {isLive && <Badge tone="success">Shoppers see this</Badge>}
        </InlineStack>
        <Text as="p" tone="subdued">
          Published <When at={at} timezone={timezone} />
          {by === 'staff' ? '' : ` by staff member ${by}`}
          {withdrawnAt !== null && (
            <>
              {'; withdrawn '}
              <When at={withdrawnAt} timezone={timezone} />
            </>
          )}
        </Text>
      </BlockStack>
    </Box>
  );
}
