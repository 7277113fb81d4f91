import { BlockStack, InlineGrid, Page, Text, type MenuActionDescriptor } from '@shopify/polaris';
import { useState } from 'react';
import type { OptionSetView } from '#app/options/option-set-view.ts';
import { FieldsCard } from '#app/ui/option-sets/fields-card.tsx';
import { PreviewCard, type PreviewWidth } from '#app/ui/option-sets/preview-card.tsx';
import { ProductsCard } from '#app/ui/option-sets/products-card.tsx';
import { ReviewCard } from '#app/ui/option-sets/review-card.tsx';
import { SetDialogs, type Dialog } from '#app/ui/option-sets/set-dialogs.tsx';
import { StandingBadge } from '#app/ui/option-sets/standing-badge.tsx';
import { TranslationsCard } from '#app/ui/option-sets/translations-card.tsx';
import type { SetCommands } from '#app/ui/option-sets/use-set-commands.ts';
import { VersionsCard } from '#app/ui/option-sets/versions-card.tsx';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { When } from '#app/ui/when.tsx';

interface OptionSetPageProps {
  readonly set: OptionSetView;
  readonly commands: SetCommands;
}

export function OptionSetPage({ set, commands }: OptionSetPageProps) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [width, setWidth] = useState<PreviewWidth>('phone');
  const { publish, withdraw, rename, copy, archive } = commands;

  const cards = (
    <BlockStack key="cards" gap="400">
      <ReviewCard findings={set.findings} bytes={set.bytes} largest={set.largest} id={set.id} />
      <ProductsCard set={set} assign={commands.assign} />
      <TranslationsCard translations={set.translations} translate={commands.translate} />
      <FieldsCard fields={set.fields} />
      <VersionsCard set={set} />
    </BlockStack>
  );
  const preview = (
    <PreviewCard
      key={set.revision}
      id={set.id}
      currency={set.currency}
      isDrawable={set.bytes !== null}
      width={width}
      onWidth={setWidth}
    />
  );

  return (
    <Page
      title={set.name}
      titleMetadata={<StandingBadge standing={set.standing} />}
      {...(set.isArchived ? { subtitle: 'Archived' } : {})}
      backAction={{ content: 'Option sets', url: '/app/option-sets' }}
      {...(set.isArchived ? {} : { primaryAction: publishAction(set, publish.isRunning, setDialog) })}
      secondaryActions={actionsOf(set, commands, setDialog)}
    >
      <BlockStack gap="400">
        <RefusalBanner refusal={publish.refusal ?? withdraw.refusal ?? copy.refusal ?? archive.refusal} />
        <InlineGrid
          columns={{ xs: '1fr', lg: width === 'phone' ? 'minmax(0, 1fr) 24rem' : '1fr' }}
          gap="400"
          alignItems="start"
        >
          {width === 'phone' ? [cards, preview] : [preview, cards]}
        </InlineGrid>
        <Text as="p" tone="subdued" alignment="center">
          Last changed <When at={set.updatedAt} timezone={set.timezone} />
        </Text>
      </BlockStack>
      <SetDialogs
        set={set}
        dialog={dialog}
        commands={{ publish, withdraw, rename, archive }}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}

function publishAction(set: OptionSetView, isRunning: boolean, open: (dialog: Dialog) => void) {
  const isPublished = set.standing.kind === 'published';

  return {
    content: set.standing.kind === 'changed' ? 'Publish changes' : isPublished ? 'Published' : 'Publish',
    disabled:
      isPublished || set.bytes === null || !set.products.some(({ carrying }) => carrying.kind !== 'deleted'),
    loading: isRunning,
    onAction: () => open('publish'),
  };
}

function actionsOf(
  set: OptionSetView,
  { copy, archive }: SetCommands,
  open: (dialog: Dialog) => void,
): MenuActionDescriptor[] {
  const duplicate = { content: 'Duplicate', loading: copy.isRunning, onAction: () => copy.send() };
  if (set.isArchived) {
    return [
      {
        content: 'Restore',
        loading: archive.isRunning,
        onAction: () => archive.send({ isArchived: 'false' }),
      },
      duplicate,
    ];
  }
  const isLive = set.standing.kind === 'published' || set.standing.kind === 'changed';

  return [
    { content: 'Edit document', url: `/app/option-sets/${set.id}/document` },
    { content: 'Rename', onAction: () => open('rename') },
    duplicate,
    isLive
      ? { content: 'Withdraw', destructive: true, onAction: () => open('withdraw') }
      : { content: 'Archive', destructive: true, onAction: () => open('archive') },
  ];
}
