/**
 * The form that buys the piece, in any theme: the nearest around the block that has a button and holds one of the piece's
 * variants. A form for instalments holds a variant too, and no button.
 */
export function findProductForm(
  block: Element,
  variants: Readonly<Record<string, number>>,
): HTMLFormElement | undefined {
  for (let around = block.parentElement; around; around = around.parentElement)
    for (const form of around.querySelectorAll<HTMLFormElement>(
      'form[action*="/cart/add"]:not([id*=instal])',
    ))
      if (form.querySelector('button,[type=submit]') && variantOf(form) in variants) return form;
  return undefined;
}

/** Makes the block's inputs the form's own, wherever they stand. */
export function tieToForm(block: HTMLElement, form: HTMLFormElement): void {
  // Not `form.id`: that is its input of the name "id".
  const id = form.getAttribute('id') ?? `${block.dataset['key']}`;
  form.setAttribute('id', id);
  for (const control of block.querySelectorAll('[form]')) control.setAttribute('form', id);
}

/** The variant that the form would put into the cart, '' when it names none. */
export function variantOf(form: HTMLFormElement): string {
  return namedValue(form, 'id');
}

/** The value of the form's control of a name, '' for none. */
export function namedValue(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control && 'value' in control ? control.value : '';
}

/** Whether a click there buys through the form: on its own submit button, or on an express checkout inside it. */
export function isBuying(target: EventTarget | null, form: HTMLFormElement | undefined): boolean {
  if (!form || !(target instanceof Element)) return false;

  const button = target.closest<HTMLButtonElement>('button,input');
  const express = target.closest('.shopify-payment-button,shopify-accelerated-checkout');
  return (button?.type === 'submit' && button.form === form) || form.contains(express);
}
