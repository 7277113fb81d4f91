/** By which payloads and the workshop's metafield name a set: short, because every cart line carries it. */
export function setKey(optionSetId: string): string {
  return optionSetId.replaceAll('-', '').slice(0, 8);
}
