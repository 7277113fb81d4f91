import { useState } from 'react';
import { BlockStack, Card, InlineStack, Layout, Link, Page, Text } from '@shopify/polaris';
import { dayIn, daysBetween } from '#app/commissions/calendar.ts';
import { type Author, referenceOf } from '#app/commissions/commission.ts';
import type { CommissionFile } from '#app/commissions/commission-file.ts';
import { isClosed } from '#app/commissions/stages.ts';
import { DifferenceBanners } from '#app/ui/commissions/difference-banners.tsx';
import { DueBadge } from '#app/ui/commissions/due-badge.tsx';
import { DueDateCard } from '#app/ui/commissions/due-date-card.tsx';
import { FilesCard } from '#app/ui/commissions/files-card.tsx';
import { OrderCard } from '#app/ui/commissions/order-card.tsx';
import { PriceCard } from '#app/ui/commissions/price-card.tsx';
import { SpecificationCard } from '#app/ui/commissions/specification-card.tsx';
import { SplitDialog } from '#app/ui/commissions/split-dialog.tsx';
import { StageBadge } from '#app/ui/commissions/stage-badge.tsx';
import { StandingCard } from '#app/ui/commissions/standing-card.tsx';
import { Timeline } from '#app/ui/commissions/timeline.tsx';
import type { Command } from '#app/ui/use-command.ts';

const LIST = { content: 'Commissions', url: '/app/commissions' };

interface CommissionPageProps {
  readonly file: CommissionFile;
  readonly viewer: Author;
  readonly commands: Readonly<Record<'move' | 'note' | 'accept' | 'dueDate', Command>>;
}

export function CommissionPage({ file, viewer, commands }: CommissionPageProps) {
  const { commission, timezone, today } = file;
  const { number, piece, standing, quantity, dueOn, snapshot } = commission;
  const [isSplitting, setSplitting] = useState(false);
  const isOpen = !isClosed(standing.stage);

  return (
    <Page
      backAction={LIST}
      title={`${referenceOf(number)} ${piece}`}
      titleMetadata={
        <InlineStack gap="200">
          <StageBadge stage={standing.stage} />
          {dueOn !== null && isOpen && <DueBadge dueOn={dueOn} today={today} />}
        </InlineStack>
      }
    >
      <BlockStack gap="400">
        <DifferenceBanners commission={commission} accept={commands.accept} />
        <StandingCard
          commission={commission}
          daysInStage={Math.max(0, daysBetween(dayIn(timezone, standing.since), today))}
          move={commands.move}
        />
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <SpecificationCard snapshot={snapshot} files={file.files} />
              <FilesCard files={file.files} />
              <Timeline file={file} viewer={viewer} note={commands.note} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <DueDateCard
                key={dueOn ?? ''}
                commission={commission}
                today={today}
                dueDate={commands.dueDate}
              />
              <OrderCard file={file} onSplit={quantity > 1 && isOpen ? () => setSplitting(true) : null} />
              <PriceCard commission={commission} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
      {isSplitting && <SplitDialog commission={commission} onClose={() => setSplitting(false)} />}
    </Page>
  );
}

/** The page in place of a commission that this shop does not have. */
export function NoSuchCommission() {
  return (
    <Page backAction={LIST} title="No such commission">
      <Card>
        <BlockStack gap="200">
          <Text as="p">
            This shop has no commission at this address. The reference may be mistyped, or it belongs to
            another shop.
          </Text>
          <Text as="p">
            <Link url="/app/commissions">Look for it in the list</Link>, by its order, piece or engraving.
          </Text>
        </BlockStack>
      </Card>
    </Page>
  );
}
