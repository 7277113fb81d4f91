import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Pagination,
  ProgressBar,
  Text,
} from '@shopify/polaris';
import { useState } from 'react';
import type { CarryingProduct, OptionSetView } from '#app/options/option-set-view.ts';
import { progressOf, type Progress } from '#app/options/progress.ts';
import { appBridge } from '#app/ui/app-bridge.ts';
import { Confirm } from '#app/ui/confirm.tsx';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { RowList } from '#app/ui/row-list.tsx';
import type { Command } from '#app/ui/use-command.ts';
import { useFreshWhile } from '#app/ui/use-fresh-while.ts';

const ROWS = 10;

interface ProductsCardProps {
  readonly set: OptionSetView;
  readonly assign: Command;
}

/** The products that carry a set, with how far publishing or withdrawing has come. */
export function ProductsCard({ set, assign }: ProductsCardProps) {
  const [page, setPage] = useState(0);
  const { isPickerMissing, isMoveAsked, choose, move, close } = useChoosing(assign);
  const progress = progressOf(set.products);
  const isStalled = useFreshWhile(progress.moving > 0);
  const shown = set.products.slice(page * ROWS, (page + 1) * ROWS);

  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="300">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">
              Products
            </Text>
            {!set.isArchived && (
              <Button loading={assign.isRunning} onClick={() => void choose()}>
                Choose products
              </Button>
            )}
          </InlineStack>
          {!isMoveAsked && <RefusalBanner refusal={assign.refusal} />}
          {isPickerMissing && (
            <Banner tone="critical" title="Shopify’s product picker did not load">
              <Text as="p">Load the page again, then choose products. Nothing has been changed.</Text>
            </Banner>
          )}
          <ProgressWords progress={progress} isStalled={isStalled} />
          {progress.failed > 0 && (
            <InlineStack>
              <Button loading={assign.isRunning} onClick={() => assign.send({ kind: 'retry' })}>
                Try those again
              </Button>
            </InlineStack>
          )}
          {set.products.length === 0 && (
            <Text as="p" tone="subdued">
              No product carries this option set yet. Choose the products that it is for, then publish.
            </Text>
          )}
        </BlockStack>
      </Box>
      {shown.length > 0 && (
        <RowList label="Products that carry this option set">
          {shown.map((product) => (
            <ProductRow key={product.id} product={product} assign={assign} isArchived={set.isArchived} />
          ))}
        </RowList>
      )}
      {set.products.length > ROWS && (
        <Box padding="400">
          <Pagination
            label={`${page * ROWS + 1} to ${Math.min((page + 1) * ROWS, set.products.length)} of ${set.products.length}`}
            hasPrevious={page > 0}
            hasNext={(page + 1) * ROWS < set.products.length}
            onPrevious={() => setPage(page - 1)}
            onNext={() => setPage(page + 1)}
          />
        </Box>
      )}
      <Confirm
        isOpen={isMoveAsked}
        title="Move from another option set?"
        text={assign.refusal?.message ?? ''}
        verb="Move here"
        isRunning={assign.isRunning}
        onConfirm={move}
        onClose={close}
      />
    </Card>
  );
}

function ProgressWords({ progress, isStalled }: { progress: Progress; isStalled: boolean }) {
  const { total, settled, moving } = progress;

  return (
    <div aria-live="polite">
      {moving > 0 && (
        <BlockStack gap="150">
          <ProgressBar progress={(settled / total) * 100} size="small" ariaLabelledBy="publishing-progress" />
          <Text as="p" id="publishing-progress" tone="subdued">
            {isStalled
              ? `${settled} of ${total} products are up to date. Shopify is slow to answer; the rest follow by themselves.`
              : `${settled} of ${total} products are up to date…`}
          </Text>
        </BlockStack>
      )}
    </div>
  );
}

interface ProductRowProps {
  readonly product: CarryingProduct;
  readonly assign: Command;
  readonly isArchived: boolean;
}

function ProductRow({ product, assign, isArchived }: ProductRowProps) {
  const { id, title, carrying } = product;
  const isLeaving = carrying.kind === 'leaving';

  return (
    <Box as="li" padding="400">
      <InlineStack gap="300" align="space-between" blockAlign="center">
        <BlockStack gap="050">
          <Text as="h3" variant="bodyMd" fontWeight="medium">
            {title}
          </Text>
          {carrying.kind === 'failed' && (
            <Text as="p" tone="critical">{`Shopify refused it: ${carrying.why}`}</Text>
          )}
          {carrying.kind === 'deleted' && (
            <Text as="p" tone="subdued">
              Deleted in Shopify, so it was taken off this option set.
            </Text>
          )}
        </BlockStack>
        <InlineStack gap="300" blockAlign="center">
          <CarryingBadge product={product} />
          {!isArchived && !isLeaving && (
            <Button
              variant="plain"
              tone="critical"
              accessibilityLabel={`${carrying.kind === 'deleted' ? 'Dismiss' : 'Take off'} ${title}`}
              onClick={() => assign.send({ kind: 'unassign', productId: id })}
            >
              {carrying.kind === 'deleted' ? 'Dismiss' : 'Take off'}
            </Button>
          )}
        </InlineStack>
      </InlineStack>
    </Box>
  );
}

function CarryingBadge({ product: { carrying } }: { product: CarryingProduct }) {
  switch (carrying.kind) {
    case 'none':
      return <Badge>Not published</Badge>;
    case 'waiting':
      return <Badge tone="info">Waiting</Badge>;
    case 'carries':
      return <Badge tone="success">{`Shows v${carrying.version}`}</Badge>;
    case 'failed':
      return <Badge tone="critical">Not up to date</Badge>;
    case 'leaving':
      return <Badge tone="info">Being taken off</Badge>;
    default:
      return <Badge tone="warning">Deleted</Badge>;
  }
}

/** The picker, and the question that follows when products carry another set. */
function useChoosing(assign: Command) {
  const [chosen, setChosen] = useState('');
  const [isPickerMissing, setPickerMissing] = useState(false);
  const choose = async () => {
    const bridge = appBridge();
    setPickerMissing(bridge === null);
    const picked = await bridge?.resourcePicker({
      type: 'product',
      action: 'add',
      multiple: 250,
      filter: { variants: false },
    });
    if (!picked?.length) return;
    const productIds = picked.map(({ id }) => id).join(',');
    setChosen(productIds);
    assign.send({ kind: 'assign', productIds });
  };

  return {
    isPickerMissing,
    isMoveAsked: chosen !== '' && assign.refusal?.code === 'carried-elsewhere',
    choose,
    move: () => assign.send({ kind: 'assign', productIds: chosen, move: 'true' }),
    close: () => setChosen(''),
  };
}
