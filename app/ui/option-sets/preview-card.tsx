import {
  Banner,
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  InlineStack,
  SkeletonBodyText,
  Text,
  TextField,
} from '@shopify/polaris';
import { DesktopIcon, MobileIcon } from '@shopify/polaris-icons';
import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { Preview } from '#app/options/draw-preview.server.ts';
import styles from './preview.module.css';

export type PreviewWidth = 'phone' | 'desktop';

interface PreviewCardProps {
  readonly id: string;
  readonly currency: string;
  /** Null while the review finds errors. */
  readonly isDrawable: boolean;
  readonly width: PreviewWidth;
  readonly onWidth: (width: PreviewWidth) => void;
}

/** The draft in the theme block itself, with the price worked out by the script that shoppers get. */
export function PreviewCard({ id, currency, isDrawable, width, onWidth }: PreviewCardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Preview
          </Text>
          {isDrawable && <WidthToggle width={width} onChange={onWidth} />}
        </InlineStack>
        {isDrawable ? (
          <ProductPage id={id} currency={currency} width={width} />
        ) : (
          <Text as="p" tone="subdued">
            Mend the errors in the review to see what shoppers would.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

function WidthToggle({ width, onChange }: { width: PreviewWidth; onChange: (width: PreviewWidth) => void }) {
  return (
    <ButtonGroup variant="segmented">
      <Button
        icon={MobileIcon}
        pressed={width === 'phone'}
        accessibilityLabel="Phone width"
        onClick={() => onChange('phone')}
      />
      <Button
        icon={DesktopIcon}
        pressed={width === 'desktop'}
        accessibilityLabel="Desktop width"
        onClick={() => onChange('desktop')}
      />
    </ButtonGroup>
  );
}

function ProductPage({ id, currency, width }: { id: string; currency: string; width: PreviewWidth }) {
  const [base, setBase] = useState('1000');
  const fetcher = useFetcher<Preview | null>();
  const { load } = fetcher;
  const cents = Math.round(Number(base) * 100);
  const address = `/app/option-sets/${id}/preview?cents=${cents}`;
  // The frame's page is fetched, not navigated to: only what is fetched carries the session.
  useEffect(() => {
    if (cents >= 0) load(address);
  }, [address, cents, load]);

  return (
    <BlockStack gap="300">
      <TextField
        label="Price of the piece itself"
        type="number"
        min={0}
        autoComplete="off"
        prefix={currency}
        value={base}
        onChange={setBase}
      />
      {fetcher.data === undefined && <SkeletonBodyText lines={12} />}
      {fetcher.data === null && (
        <Banner tone="warning">
          <p>The preview could not be drawn. Look at the review, then load this page again.</p>
        </Banner>
      )}
      {fetcher.data && (
        <iframe
          className={styles['frame']}
          data-width={width}
          title="The options on a product page"
          // Of no origin: what a maker writes into a set can reach nothing of the app's.
          sandbox="allow-scripts allow-forms allow-modals"
          srcDoc={fetcher.data.html}
        />
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        Nothing is ordered here. Press the button to see what a shopper is told.
      </Text>
    </BlockStack>
  );
}
