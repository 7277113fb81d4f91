import { isRouteErrorResponse } from '@remix-run/react';
import { BlockStack, Card, InlineStack, Button, Page, Text } from '@shopify/polaris';

export type Fault =
  { kind: 'handover' } | { kind: 'refused'; status: number; message: string } | { kind: 'broken' };

/** What was thrown, as far as a person can act on it. Routes throw `new Response(sentence, { status })`. */
export function readFault(error: unknown): Fault {
  if (!isRouteErrorResponse(error)) return { kind: 'broken' };
  if (error.status < 400) return { kind: 'handover' };

  return { kind: 'refused', status: error.status, message: typeof error.data === 'string' ? error.data : '' };
}

/** The page in place of one that could not be shown: what happened and what to do next. */
export function Trouble({ fault }: { fault: Exclude<Fault, { kind: 'handover' }> }) {
  const { title, text } = wordsFor(fault);

  return (
    <Page title={title}>
      <Card>
        <BlockStack gap="400">
          <Text as="p">{text}</Text>
          <InlineStack gap="200">
            <Button onClick={() => window.location.reload()}>Try again</Button>
            <Button url="/app" variant="plain">
              Go to Home
            </Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </Page>
  );
}

function wordsFor(fault: Exclude<Fault, { kind: 'handover' }>): { title: string; text: string } {
  if (fault.kind === 'refused' && fault.status === 404) {
    return {
      title: 'Not found',
      text: fault.message || 'There is nothing at this address. It may have been archived or moved.',
    };
  }
  if (fault.kind === 'refused' && fault.message) return { title: 'That did not work', text: fault.message };

  return {
    title: 'This page could not be shown',
    text: 'Something went wrong on our side and nothing has been changed. Try again; if it keeps happening, go to Home and open the page from there.',
  };
}
