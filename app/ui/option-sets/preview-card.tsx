import { BlockStack, Box, Button, ButtonGroup, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import { DesktopIcon, MobileIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { formatMoney, parseMinor } from '#app/options/engine/money.ts';
import type { OptionSetView } from '#app/options/option-set-view.ts';
import { previewOf, type Answers } from '#app/options/preview.ts';
import { RingMark } from '#app/ui/ring-mark.tsx';
import { PreviewField } from './preview-field.tsx';
import styles from './preview.module.css';

export type PreviewWidth = 'phone' | 'desktop';

interface PreviewCardProps {
  readonly preview: OptionSetView['preview'];
  readonly width: PreviewWidth;
  readonly onWidth: (width: PreviewWidth) => void;
}

/** The draft as a shopper meets it on a product page, with the price worked out by the rules that the cart runs. */
export function PreviewCard({ preview, width, onWidth }: PreviewCardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Preview
          </Text>
          {preview && <WidthToggle width={width} onChange={onWidth} />}
        </InlineStack>
        {preview ? (
          <ProductPage preview={preview} width={width} />
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

function ProductPage({
  preview,
  width,
}: {
  preview: NonNullable<OptionSetView['preview']>;
  width: PreviewWidth;
}) {
  const [answers, setAnswers] = useState<Answers>({});
  const [base, setBase] = useState('1000');
  const [isTried, setTried] = useState(false);
  const { currency } = preview.form;
  const seen = previewOf(preview, answers, parseMinor(base, currency) ?? 0);
  const problems = seen.fields.filter(({ problem }) => problem !== null).length;
  const show = (minor: number) => formatMoney(minor, currency);

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
      <section className={styles['page']} data-width={width} aria-label="The options on a product page">
        <div className={styles['picture']}>
          <RingMark />
        </div>
        <div className={styles['options']}>
          {seen.fields.map((previewed) => (
            <PreviewField
              key={previewed.field.id}
              previewed={previewed}
              currency={currency}
              isTried={isTried}
              onAnswer={(answer) => setAnswers({ ...answers, [previewed.field.id]: answer })}
            />
          ))}
          <dl className={styles['breakdown']}>
            {seen.fields
              .filter(({ chargeMinor }) => chargeMinor > 0)
              .map(({ field, chargeMinor }) => (
                <div key={field.id}>
                  <dt>{field.label}</dt>
                  <dd>{`+ ${show(chargeMinor)}`}</dd>
                </div>
              ))}
            <div className={styles['total']}>
              <dt>Your price</dt>
              <dd aria-live="polite">{show(seen.unitMinor)}</dd>
            </div>
          </dl>
          <button type="button" className={styles['add']} onClick={() => setTried(true)}>
            Add to cart
          </button>
        </div>
      </section>
      <Box minHeight="1.5rem">
        <Text as="p" tone="subdued" variant="bodySm">
          {!isTried && 'Nothing is ordered here. Press the button to see what a shopper is told.'}
          {isTried && problems === 0 && 'This could be ordered.'}
          {isTried &&
            problems > 0 &&
            (problems === 1
              ? 'One answer keeps it from the cart.'
              : `${problems} answers keep it from the cart.`)}
        </Text>
      </Box>
      {(isTried || Object.keys(answers).length > 0) && (
        <InlineStack>
          <Button
            variant="plain"
            onClick={() => {
              setAnswers({});
              setTried(false);
            }}
          >
            Start over
          </Button>
        </InlineStack>
      )}
    </BlockStack>
  );
}
