import { useCommand, type Command } from '#app/ui/use-command.ts';

/** All that can be told an option set from its page. */
export interface SetCommands {
  readonly publish: Command;
  readonly withdraw: Command;
  readonly assign: Command;
  readonly rename: Command;
  readonly copy: Command;
  readonly archive: Command;
  readonly translate: Command;
}

export function useSetCommands(id: string): SetCommands {
  const at = `/app/option-sets/${id}`;

  return {
    publish: useCommand(`${at}/publication`),
    withdraw: useCommand(`${at}/withdrawal`),
    assign: useCommand(`${at}/assignments`),
    rename: useCommand(`${at}/name`),
    copy: useCommand(`${at}/copy`),
    archive: useCommand(`${at}/archive`),
    translate: useCommand(`${at}/translations`),
  };
}
