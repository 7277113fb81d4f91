import { BlockStack, Card, FormLayout, Select, Text, TextField } from '@shopify/polaris';
import { METAL_NAMES, METALS } from '#app/workshop/spot-price.ts';
import type { Answer } from '#app/ui/answer.ts';
import type { ChangeDraft, SettingsDraft } from './settings-draft.ts';

interface SourceCardProps {
  readonly draft: SettingsDraft;
  readonly currency: string;
  readonly refusal: Extract<Answer, { kind: 'refused' }> | null;
  readonly onChange: ChangeDraft;
}

/** Where spot prices are fetched, and how far one may jump. */
export function SourceCard({ draft, currency, refusal, onChange }: SourceCardProps) {
  const fault = (...codes: string[]) =>
    refusal !== null && codes.includes(refusal.code) ? `${refusal.message} ${refusal.mend}` : undefined;

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Source of spot prices
        </Text>
        <Text as="p" tone="subdued">
          An address that answers prices as JSON is asked every night. Leave it empty to set prices by hand.
        </Text>
        <FormLayout>
          <TextField
            label="Address"
            type="url"
            autoComplete="off"
            placeholder="https://"
            helpText="May contain your key. Staff who open this page can read it."
            value={draft.url}
            error={fault('no-address')}
            onChange={(url) => onChange({ url })}
          />
          {METALS.map((metal) => (
            <TextField
              key={metal}
              label={`Where the price of ${METAL_NAMES[metal].toLowerCase()} stands`}
              autoComplete="off"
              spellCheck={false}
              value={draft[metal]}
              error={metal === 'gold' ? fault('no-paths', 'no-path') : undefined}
              helpText={
                metal === 'gold'
                  ? 'Keys with full stops between, such as rates.XAU. With 1/ before them where the source says how much metal your money buys.'
                  : undefined
              }
              onChange={(path) => onChange({ [metal]: path })}
            />
          ))}
          <FormLayout.Group condensed>
            <Select
              label="Prices are for"
              options={[
                { value: 'ounce', label: 'a troy ounce' },
                { value: 'gram', label: 'a gram' },
              ]}
              value={draft.unit}
              onChange={(unit) => onChange({ unit })}
            />
            <TextField
              label="Currency"
              autoComplete="off"
              placeholder={currency}
              maxLength={3}
              value={draft.currency}
              error={fault('no-currency')}
              onChange={(code) => onChange({ currency: code })}
            />
          </FormLayout.Group>
          <TextField
            label="Where the answer names its currency"
            autoComplete="off"
            spellCheck={false}
            value={draft.currencyPath}
            helpText="Optional. When it names another, nothing is taken from it."
            onChange={(currencyPath) => onChange({ currencyPath })}
          />
          <TextField
            label={`Where the rate to ${currency} stands`}
            autoComplete="off"
            spellCheck={false}
            value={draft.ratePath}
            error={fault('no-rate')}
            helpText="Needed only when its prices are in another currency."
            onChange={(ratePath) => onChange({ ratePath })}
          />
          <TextField
            label="Largest change taken without asking you"
            inputMode="numeric"
            suffix="%"
            autoComplete="off"
            value={draft.guardPercent}
            error={fault('no-guard')}
            onChange={(guardPercent) => onChange({ guardPercent })}
          />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}
