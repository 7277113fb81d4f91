import { BlockStack, Button, InlineStack, Layout, Page } from '@shopify/polaris';
import { useState } from 'react';
import type { WorkshopView } from '#app/workshop/workshop-view.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { SaveGuard } from '#app/ui/save-guard.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { CalendarCard } from '#app/ui/workshop/calendar-card.tsx';
import { ChargingCard } from '#app/ui/workshop/charging-card.tsx';
import { type ChangeDraft, draftOf, fieldsOf, isSameDraft } from '#app/ui/workshop/settings-draft.ts';
import { SourceCard } from '#app/ui/workshop/source-card.tsx';
import { SpotPricesCard } from '#app/ui/workshop/spot-prices-card.tsx';
import { StockCard } from '#app/ui/workshop/stock-card.tsx';

interface WorkshopPageProps {
  readonly workshop: WorkshopView;
  /** Shopify user id of who looks. */
  readonly viewer: string;
  readonly commands: { readonly save: Command; readonly fetch: Command; readonly check: Command };
}

export function WorkshopPage({ workshop, viewer, commands }: WorkshopPageProps) {
  const { save, fetch, check } = commands;
  const { currency, timezone, revision } = workshop;
  const [opened, setOpened] = useState({ revision, draft: draftOf(workshop) });
  const [draft, setDraft] = useState(opened.draft);
  const change: ChangeDraft = (changed) => setDraft({ ...draft, ...changed });
  const load = () => {
    setOpened({ revision, draft: draftOf(workshop) });
    setDraft(draftOf(workshop));
  };

  // What is typed belongs to the revision that was opened; only our own save moves on from it, never someone else's.
  if (save.isDone && opened.revision !== revision) load();

  return (
    <Page title="Workshop" subtitle="What holds for all pieces today: metal prices, working days, stock.">
      <SaveGuard
        isDirty={!isSameDraft(draft, opened.draft)}
        isSaving={save.isRunning}
        onSave={() => save.send(fieldsOf(draft, opened.revision))}
        onDiscard={() => setDraft(opened.draft)}
      />
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <SpotPricesCard workshop={workshop} viewer={viewer} fetch={fetch} />
            <StockCard stock={workshop.stock} timezone={timezone} />
            <RefusalBanner refusal={save.refusal}>
              {save.refusal?.code === 'changed-meanwhile' && (
                <InlineStack>
                  <Button onClick={load}>Discard mine and load the newer version</Button>
                </InlineStack>
              )}
            </RefusalBanner>
            <CalendarCard
              draft={draft}
              today={workshop.today}
              fullDays={workshop.calendar.fullDays}
              refusal={save.refusal}
              onChange={change}
            />
            <SourceCard draft={draft} currency={currency} refusal={save.refusal} onChange={change} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <ChargingCard
            charging={workshop.charging}
            writing={workshop.writing}
            timezone={timezone}
            check={check}
          />
        </Layout.Section>
      </Layout>
    </Page>
  );
}
