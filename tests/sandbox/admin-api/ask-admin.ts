import { install } from '../identity/installation.ts';
import type { World } from '../state/world.ts';
import { answer, type Answer } from './answer.ts';
import { effectiveScopes } from './scopes.ts';
import { Throttle } from './throttle.ts';

/** Asks the Admin API without HTTP, as the installed app with a full bucket. Installs the app when it is not. */
export function askAdmin(world: World, query: string, variables: Record<string, unknown> = {}): Answer {
  const { scopes } = install(world);
  const context = { world, scopes: effectiveScopes(scopes) };
  return answer(context, new Throttle(world), { query, variables, operationName: null });
}

/** The data of an answer that a test expects to have no errors; as JSON carries it. */
export function dataOf(
  world: World,
  query: string,
  variables?: Record<string, unknown>,
): Record<string, unknown> {
  const { data, errors } = askAdmin(world, query, variables);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));

  return JSON.parse(JSON.stringify(data));
}
