import { BlockStack, Button, Card, InlineStack, Link, List, Text } from '@shopify/polaris';
import { useState } from 'react';
import { dayIn } from '#app/commissions/calendar.ts';
import type { DataRequestView } from '#app/privacy/data-request.ts';
import { writeDay } from '#app/ui/commissions/write-day.ts';
import { RefusalBanner } from '#app/ui/refusal-banner.tsx';
import { useCommand } from '#app/ui/use-command.ts';
import { downloadHeldData } from './download-held-data.ts';

interface RequestProps {
  readonly request: DataRequestView;
  readonly timezone: string;
}

/** A request that waits: what there is to hand on, the file with all of it, and the note that it was done. */
export function OpenRequest({ request, timezone }: RequestProps) {
  const answer = useCommand(`/app/privacy-requests/${request.id}/answer`);
  const [download, setDownload] = useState<'idle' | 'running' | 'failed'>('idle');
  const fetchFile = async () => {
    setDownload('running');
    setDownload((await downloadHeldData(request)) ? 'idle' : 'failed');
  };

  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          <Customer id={request.customerId} />
        </Text>
        <Text as="p">{`Asked on ${day(request.askedAt, timezone)}. To be answered by ${day(request.answerBy, timezone)}.`}</Text>
        <Holdings request={request} />
        <RefusalBanner refusal={download === 'failed' ? notDownloaded : answer.refusal} />
        <InlineStack gap="200">
          <Button loading={download === 'running'} onClick={() => void fetchFile()}>
            Download JSON
          </Button>
          <Button variant="primary" loading={answer.isRunning} onClick={() => answer.send()}>
            Mark as answered
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

export function AnsweredRequest({ request, timezone }: RequestProps) {
  const { answer, askedAt, customerId } = request;
  const by = answer?.by.startsWith('shopify:user:') ? `staff member ${answer.by.slice(13)}` : 'your staff';

  return (
    <li>
      <Text as="p">
        <Customer id={customerId} />
        {` asked on ${day(askedAt, timezone)}`}
        {answer && `; answered on ${day(answer.at, timezone)} by ${by}`}.
      </Text>
    </li>
  );
}

function Holdings({ request: { commissions } }: Pick<RequestProps, 'request'>) {
  if (commissions.length === 0) {
    return <Text as="p">Atelier holds no commission of this customer’s orders.</Text>;
  }
  return (
    <BlockStack gap="200">
      <Text as="p">
        Atelier holds these commissions, with what was ordered, their notes and timeline, and Shopify’s
        messages about their orders of the last month.
      </Text>
      <List>
        {commissions.map(({ reference, piece, order }) => (
          <List.Item key={reference}>
            <Link url={`/app/commissions/${reference}`}>{reference}</Link>
            {` ${piece}, order ${order}`}
          </List.Item>
        ))}
      </List>
    </BlockStack>
  );
}

function Customer({ id }: { id: string | null }) {
  if (id === null) return 'A customer';
  return <Link url={`shopify://admin/customers/${id}`} target="_top">{`Customer ${id}`}</Link>;
}

function day(at: string, timezone: string): string {
  return writeDay(dayIn(timezone, new Date(at)));
}

const notDownloaded = {
  kind: 'refused',
  code: 'not-downloaded',
  message: 'The data of this customer could not be downloaded.',
  mend: 'Check your connection, then try again.',
} as const;
