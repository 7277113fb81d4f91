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

/** The variant that the form would put into the cart, '' when it names none. */
export function variantOf(form: HTMLFormElement): string {
  const input = form.elements.namedItem('id');
  return input && 'value' in input ? input.value : '';
}

/** Whether a click there buys through the form: on its own submit button, or on an express checkout inside it. */
export function isBuying(target: EventTarget | null, form: HTMLFormElement | undefined): boolean {
  if (!form || !(target instanceof Element)) return false;

  const button = target.closest<HTMLButtonElement>('button,input');
  const express = target.closest('.shopify-payment-button,shopify-accelerated-checkout');
  return (button?.type === 'submit' && button.form === form) || form.contains(express);
}
