import { GraphQLError } from 'graphql';

/** @throws GraphQLError naming an input that Shopify would act on and the sandbox would drop. */
export function refuseUnknownInput(mutation: string, input: object, known: readonly string[]): void {
  const unknown = Object.keys(input).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new GraphQLError(
      `The sandbox shop does not know what to do with ${mutation}'s ${unknown.join(', ')}.`,
    );
  }
}
