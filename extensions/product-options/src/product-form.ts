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

/**
 * How an event would buy through the form: by its own submission or submit button, or by an express checkout inside it, which goes past
 * the cart; null when it would not.
 */
export function buyingBy(
  { type, target }: Event,
  form: HTMLFormElement | undefined,
): 'submit' | 'button' | 'express' | null {
  if (!form || !(target instanceof Element)) return null;
  if (type === 'submit') return target === form ? 'submit' : null;
  if (type !== 'click') return null;

  const express = target.closest('.shopify-payment-button,shopify-accelerated-checkout');
  if (express && form.contains(express)) return 'express';
  const button = target.closest<HTMLButtonElement>('button,input');
  return button?.type === 'submit' && button.form === form ? 'button' : null;
}
