import { Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import type { OptionSetView } from '#app/options/option-set-view.ts';
import { TRANSLATION_SCOPES } from '#app/shopify/translation-scopes.ts';
import { appBridge } from '#app/ui/app-bridge.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import type { Command } from '#app/ui/use-command.ts';

interface TranslationsCardProps {
  readonly translations: OptionSetView['translations'];
  readonly translate: Command;
}

/** The languages of a set, and what lets shoppers read them. */
export function TranslationsCard({ translations: { locales, isAllowed }, translate }: TranslationsCardProps) {
  const { allow, isAsking, fault } = useAllowing(translate);
  if (locales.length === 0) return null;

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Translations
        </Text>
        <RefusalBanner refusal={translate.refusal} />
        {fault !== null && (
          <Banner tone="critical" title={fault}>
            <Text as="p">
              Nothing has been changed. Load the page again, then press “Allow translations”.
            </Text>
          </Banner>
        )}
        <Text as="p">{`This set also speaks ${namesOf(locales)}.`}</Text>
        {isAllowed ? (
          <>
            <Text as="p" tone="subdued">
              Publishing writes these words to Shopify’s translations, in the languages that your shop
              publishes. What you translate otherwise in Translate &amp; Adapt stays as you wrote it.
            </Text>
            <InlineStack>
              <Button loading={translate.isRunning} onClick={() => translate.send()}>
                Write translations again
              </Button>
            </InlineStack>
          </>
        ) : (
          <Banner tone="warning" title="Shoppers do not read these translations yet">
            <BlockStack gap="200">
              <Text as="p">
                Shopify asks you first whether Atelier may read your shop’s languages and write translations.
                Publishing works without it, in the set’s own language.
              </Text>
              <InlineStack>
                <Button loading={isAsking || translate.isRunning} onClick={() => void allow()}>
                  Allow translations
                </Button>
              </InlineStack>
            </BlockStack>
          </Banner>
        )}
      </BlockStack>
    </Card>
  );
}

/** Shopify's own question about the permission, and the command that follows when it was given. */
function useAllowing(translate: Command) {
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const allow = async () => {
    const bridge = appBridge();
    setFault(bridge === null ? 'Shopify’s question about the permission did not load' : null);
    setAsking(bridge !== null);
    const answer = await bridge?.scopes.request([...TRANSLATION_SCOPES]).catch(() => null);
    setAsking(false);
    if (answer === null) setFault('Shopify could not ask you for the permission');
    if (answer?.result === 'granted-all') translate.send();
  };

  return { allow, isAsking, fault };
}

/** "French, German and Portuguese (Brazil)" */
function namesOf(locales: readonly string[]): string {
  const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
  return new Intl.ListFormat('en-GB').format(locales.map((locale) => languages.of(locale) ?? locale));
}
