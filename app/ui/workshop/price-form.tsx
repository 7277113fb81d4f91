import { BlockStack, Button, Form, FormLayout, InlineStack, Select, TextField } from '@shopify/polaris';
import { useState } from 'react';
import type { Metal } from '#app/options/engine/authoring/charge.ts';
import { METAL_NAMES } from '#app/workshop/spot-price.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface PriceFormProps {
  readonly metal: Metal;
  readonly currency: string;
  readonly set: Command;
}

/** A button that opens a small form: the price of a metal by hand. */
export function PriceForm({ metal, currency, set }: PriceFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState('gram');
  const name = METAL_NAMES[metal].toLowerCase();
  const { refusal } = set;

  return (
    <BlockStack gap="300">
      <InlineStack>
        <Button
          disclosure={isOpen ? 'up' : 'down'}
          ariaExpanded={isOpen}
          accessibilityLabel={`Set price of ${name}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          Set price
        </Button>
      </InlineStack>
      {isOpen && (
        <Form onSubmit={() => set.send({ metal, amount, unit })}>
          <BlockStack gap="300">
            <RefusalBanner refusal={refusal?.code === 'no-price' ? null : refusal} />
            <FormLayout>
              <FormLayout.Group condensed>
                <TextField
                  label={`Price of ${name}`}
                  suffix={currency}
                  inputMode="decimal"
                  autoComplete="off"
                  value={amount}
                  onChange={setAmount}
                  error={refusal?.code === 'no-price' ? `${refusal.message} ${refusal.mend}` : undefined}
                />
                <Select
                  label="For"
                  options={[
                    { value: 'gram', label: 'a gram' },
                    { value: 'ounce', label: 'a troy ounce' },
                  ]}
                  value={unit}
                  onChange={setUnit}
                />
              </FormLayout.Group>
            </FormLayout>
            <InlineStack>
              <Button submit variant="primary" loading={set.isRunning} disabled={amount.trim() === ''}>
                Let it hold from now on
              </Button>
            </InlineStack>
          </BlockStack>
        </Form>
      )}
    </BlockStack>
  );
}
