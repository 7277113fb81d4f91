import type { Locator } from 'playwright-core';

/** How a shopper answers what the block asks, by the words they read there. On a phone each goes on to the step of its question. */
export interface Answers {
  /** One of several that are all in sight: radio buttons, buttons, swatches. */
  readonly pick: (field: string, choice: string) => Promise<void>;
  /** A line of a list, by its words or by its place. */
  readonly select: (field: string, choice: string | number) => Promise<void>;
  /** Takes a line of a list by its name alone, whatever it costs. */
  readonly take: (field: string, name: string) => Promise<void>;
  readonly write: (field: string, text: string) => Promise<void>;
  /** Fills in whatever takes numbers, days or times. */
  readonly fill: (field: string, value: string) => Promise<void>;
  /** A switch, a box, or one of several that may all be taken. */
  readonly tick: (label: string) => Promise<void>;
  /** Chooses a file and waits until the shop has it. */
  readonly attach: (field: string, file: string) => Promise<void>;
}

/** Answers to the questions of one block. */
export function answersIn(options: Locator): Answers {
  const inReach = async (control: Locator): Promise<Locator> => await reach(options, control);

  return {
    pick: async (field, choice) => {
      const group = options.getByRole('radiogroup', { name: field, includeHidden: true }).first();
      const radio = group.getByRole('radio', { name: choice, includeHidden: true }).first();
      await (await inReach(radio)).check();
    },
    select: async (field, choice) => {
      const line = typeof choice === 'number' ? { index: choice } : { label: choice };
      await (await inReach(listOf(options, field))).selectOption(line);
    },
    take: async (field, name) => {
      await (await inReach(listOf(options, field))).selectOption({ value: name });
    },
    write: async (field, text) => {
      const box = options.getByRole('textbox', { name: field, includeHidden: true }).first();
      await (await inReach(box)).fill(text);
    },
    fill: async (field, value) => {
      await (await inReach(options.locator(`[name="properties[${field}]"]`))).fill(value);
    },
    tick: async (label) => {
      const box = options.locator('input[type=checkbox]').and(options.getByLabel(label)).first();
      await (await inReach(box)).check();
    },
    attach: async (field, file) => {
      const input = options.locator('input[type=file]').and(options.getByLabel(field)).first();
      await (await inReach(input)).setInputFiles(file);
      const reference = options.locator(`[data-label="${field}"] [data-value][value]:not([value=""])`);
      await reference.waitFor({ state: 'attached' });
    },
  };
}

/** A ring size has a list for each system, of which one is enabled. */
function listOf(options: Locator, name: string): Locator {
  return options.locator(`select[name="properties[${name}]"]:enabled`);
}

/** On a phone only one step is in sight: goes on until it is the one of the question. */
async function reach(options: Locator, wanted: Locator): Promise<Locator> {
  const next = options.locator('[data-next]');
  await wanted.waitFor({ state: 'attached' });
  for (let steps = 0; steps < 9 && (await wanted.evaluate(isInAnotherStep)); steps += 1) {
    if (!(await next.isVisible())) break;
    await next.click();
  }
  return wanted;
}

function isInAnotherStep(element: Element): boolean {
  return element.closest('[data-step]:not([data-current])') !== null;
}
