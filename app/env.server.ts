import { z } from 'zod';

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'has to begin with postgresql://'),
  /** Connections of each process; web and worker count separately. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  /** Public address of the app, without a path. */
  SHOPIFY_APP_URL: z.url({ protocol: /^https?$/ }),
  SCOPES: z
    .string()
    .min(1)
    .transform((text) => text.split(',').map((scope) => scope.trim())),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Where App Bridge is loaded from, when not from Shopify's CDN. */
  APP_BRIDGE_URL: z.url().optional(),
});

export type Environment = Readonly<z.infer<typeof Environment>>;

let parsed: Environment | undefined;

/**
 * The process's environment, parsed at the first call.
 * @throws MisconfiguredEnvironment naming every variable that is missing or wrong.
 */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

export class MisconfiguredEnvironment extends Error {
  override readonly name = 'MisconfiguredEnvironment';
}

function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(filled);
  if (result.success) return result.data;

  const wrong = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return filled[name] === undefined ? `${name} is missing` : `${name} is wrong: ${issue.message}`;
  });
  throw new MisconfiguredEnvironment(
    `Atelier cannot start: ${wrong.join('; ')}. Set it as .env.example describes and start again.`,
  );
}
