import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { z } from 'zod';

const configurationSchema = z.object({
  access_scopes: z
    .object({ scopes: z.string().default(''), optional_scopes: z.array(z.string()).default([]) })
    .default({ scopes: '', optional_scopes: [] }),
  webhooks: z.object({
    api_version: z.string(),
    subscriptions: z
      .array(
        z.strictObject({
          topics: z.array(z.string()).default([]),
          compliance_topics: z.array(z.string()).default([]),
          uri: z.string(),
          name: z.string().optional(),
          include_fields: z.array(z.string()).optional(),
        }),
      )
      .default([]),
  }),
});

/** One topic that the app asked to hear, at one address. */
interface Subscription {
  topic: string;
  /** Relative to the app's address ("/webhooks") or absolute. */
  uri: string;
  name: string | null;
  includeFields: string[] | null;
}

/** What shopify.app.toml tells Shopify about the app. */
export interface AppConfiguration {
  apiVersion: string;
  scopes: string[];
  optionalScopes: string[];
  subscriptions: Subscription[];
}

/**
 * Reads the app's configuration as `shopify app deploy` would.
 * @throws Error naming the file when it is missing, not TOML, or asks for something the stand-in does not offer (filters).
 */
export function readAppConfiguration(path: string): AppConfiguration {
  try {
    return configurationFrom(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be used by the stand-in shop: ${String(cause)}`, { cause });
  }
}

/** The same from the text of the file. */
export function configurationFrom(toml: string): AppConfiguration {
  const { access_scopes: access, webhooks } = configurationSchema.parse(parse(toml));
  return {
    apiVersion: webhooks.api_version,
    scopes: access.scopes.split(',').map(trimmed).filter(Boolean),
    optionalScopes: access.optional_scopes,
    subscriptions: webhooks.subscriptions.flatMap((entry) =>
      [...entry.topics, ...entry.compliance_topics].map((topic) => ({
        topic,
        uri: entry.uri,
        name: entry.name ?? null,
        includeFields: entry.include_fields ?? null,
      })),
    ),
  };
}

function trimmed(scope: string): string {
  return scope.trim();
}
