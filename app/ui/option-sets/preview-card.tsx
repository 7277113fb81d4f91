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
import { type RefObject, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Preview } from '#app/options/preview.ts';
import { ExplainCard } from './explain-card.tsx';
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
  const [base, setBase] = useState('1000');
  const frame = useRef<HTMLIFrameElement>(null);
  const bespoke = useSelectionIn(frame);
  const baseCents = Math.round(Number(base) * 100);

  return (
    <BlockStack gap="400">
      <Card>
        <BlockStack gap="300">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">
              Preview
            </Text>
            {isDrawable && <WidthToggle width={width} onChange={onWidth} />}
          </InlineStack>
          {isDrawable ? (
            <>
              <TextField
                label="Price of the piece itself"
                type="number"
                min={0}
                autoComplete="off"
                prefix={currency}
                value={base}
                onChange={setBase}
              />
              <ProductPage id={id} baseCents={baseCents} width={width} frame={frame} />
            </>
          ) : (
            <Text as="p" tone="subdued">
              Mend the errors in the review to see what shoppers would.
            </Text>
          )}
        </BlockStack>
      </Card>
      {isDrawable && <ExplainCard id={id} bespoke={bespoke} baseCents={baseCents} />}
    </BlockStack>
  );
}

/** What is picked in the frame, which tells it by message: being of no origin, it can be looked into by nobody. */
function useSelectionIn(frame: RefObject<HTMLIFrameElement>): string | null {
  const [bespoke, setBespoke] = useState<string | null>(null);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const isOurs = source !== null && source === frame.current?.contentWindow;
      const told = isOurs ? Told.safeParse(data).data : undefined;
      if (told) setBespoke(told.atelierPicked);
    };
    window.addEventListener('message', hear);

    return () => window.removeEventListener('message', hear);
  }, [frame]);

  return bespoke;
}

const Told = z.object({ atelierPicked: z.string().max(20_000) });

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

interface ProductPageProps {
  readonly id: string;
  readonly baseCents: number;
  readonly width: PreviewWidth;
  readonly frame: RefObject<HTMLIFrameElement>;
}

function ProductPage({ id, baseCents, width, frame }: ProductPageProps) {
  const fetcher = useFetcher<Preview | null>();
  const { load } = fetcher;
  const address = `/app/option-sets/${id}/preview?cents=${baseCents}`;
  // The frame's page is fetched, not navigated to: only what is fetched carries the session.
  useEffect(() => {
    if (baseCents >= 0) load(address);
  }, [address, baseCents, load]);

  return (
    <BlockStack gap="300">
      {fetcher.data === undefined && <SkeletonBodyText lines={12} />}
      {fetcher.data === null && (
        <Banner tone="warning">
          <p>The preview could not be drawn. Look at the review, then load this page again.</p>
        </Banner>
      )}
      {fetcher.data && (
        <iframe
          ref={frame}
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
