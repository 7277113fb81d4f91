import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris';
import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { ExplainedDraft } from '#app/options/preview.ts';
import type { Deed, FiredRule } from '#app/options/engine/authoring/explain-rules.ts';
import { formatMoney } from '#app/options/engine/money.ts';
import styles from './explain-card.module.css';

interface ExplainCardProps {
  readonly id: string;
  /** What is picked in the preview, as the block writes it; null before its script has come. */
  readonly bespoke: string | null;
  readonly baseCents: number;
}

/** Why the preview shows and charges what it does: rules in the order in which they act, and the price part by part. */
export function ExplainCard({ id, bespoke, baseCents }: ExplainCardProps) {
  const { data, load } = useFetcher<ExplainedDraft | null>();
  const query = bespoke === null ? '' : new URLSearchParams({ bespoke, cents: String(baseCents) }).toString();
  // What is picked is known to the frame only; each change is explained by the server.
  useEffect(() => {
    if (query !== '') load(`/app/option-sets/${id}/explanation?${query}`);
  }, [id, query, load]);

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Explain
        </Text>
        <div aria-live="polite" aria-atomic="true">
          <Text as="p" tone="subdued">
            {data
              ? summaryOf(data)
              : 'Pick something in the preview to see which rules act and how the price is made.'}
          </Text>
        </div>
        {data && <Explained explained={data} />}
      </BlockStack>
    </Card>
  );
}

function Explained({ explained }: { explained: ExplainedDraft }) {
  const { rules, price, unitMinor, days, totalDays, currency, hasLeadTime } = explained;
  const money = (minor: number) => formatMoney(minor, currency);

  return (
    <>
      <section aria-labelledby="explained-rules">
        <Text as="h3" variant="headingSm" id="explained-rules">
          Rules that act, in order
        </Text>
        {rules.length === 0 ? (
          <Text as="p" tone="subdued">
            None for this selection.
          </Text>
        ) : (
          <ol className={styles['rules']}>
            {rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} money={money} />
            ))}
          </ol>
        )}
      </section>
      <Sum
        title="Price of one piece"
        lines={price.map((line) => ({
          key: keyOf(line),
          words: line.words,
          amount: line.from === 'base' ? money(line.minor) : signed(line.minor, money),
        }))}
        total={money(unitMinor)}
      />
      {hasLeadTime && (
        <Sum
          title="Working days"
          lines={days.map((line) => ({
            key: keyOf(line),
            words: line.words,
            amount: signed(line.days, String),
          }))}
          total={String(totalDays)}
        />
      )}
    </>
  );
}

function RuleRow({ rule, money }: { rule: FiredRule; money: (minor: number) => string }) {
  return (
    <li>
      <Text as="p" fontWeight="medium">
        {rule.name}
      </Text>
      <Text as="p" tone="subdued">{`because ${rule.because}`}</Text>
      <ul className={styles['deeds']}>
        {rule.did.map((deed) => (
          <li key={`${deed.kind} ${deed.words}`}>
            <InlineStack gap="200" blockAlign="center">
              <Text as="span" {...(deed.overruledBy !== undefined && { textDecorationLine: 'line-through' })}>
                {deedWords(deed, money)}
              </Text>
              {deed.overruledBy !== undefined && <Badge>{`Overruled by “${deed.overruledBy}”`}</Badge>}
            </InlineStack>
          </li>
        ))}
      </ul>
    </li>
  );
}

interface SumProps {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly words: string; readonly amount: string }[];
  readonly total: string;
}

/** Parts and what they come to, as a table for those who hear it. */
function Sum({ title, lines, total }: SumProps) {
  return (
    <table className={styles['sum']}>
      <caption>
        <Text as="span" variant="headingSm">
          {title}
        </Text>
      </caption>
      <tbody>
        {lines.map(({ key, words, amount }) => (
          <tr key={key}>
            <th scope="row">{words}</th>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Together</th>
          <td>{total}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function keyOf({ from, id = '', words }: { from: string; id?: string; words: string }): string {
  return `${from} ${id} ${words}`;
}

function summaryOf({ rules, unitMinor, currency, hasLeadTime, totalDays }: ExplainedDraft): string {
  const acting =
    rules.length === 1 ? 'one rule acts' : `${rules.length === 0 ? 'no' : rules.length} rules act`;
  const time = hasLeadTime ? `, ${totalDays === 1 ? 'one working day' : `${totalDays} working days`}` : '';
  return `${formatMoney(unitMinor, currency)} for what is picked in the preview: ${acting}${time}.`;
}

function deedWords({ words, minor }: Deed, money: (minor: number) => string): string {
  return minor === undefined ? words : `${words}: ${signed(minor, money)}`;
}

function signed(count: number, write: (count: number) => string): string {
  return count < 0 ? `− ${write(-count)}` : `+ ${write(count)}`;
}
