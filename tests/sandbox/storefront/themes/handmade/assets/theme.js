// The request is written by hand, as themes of some years ago did: JSON, and of the form's fields only those that it knows.
document.addEventListener('submit', (event) => {
  const form = event.target.closest('[data-add-to-cart]');
  if (!form) return;

  event.preventDefault();
  void add(form);
});

async function add(form) {
  const item = { id: form.elements.id.value, quantity: Number(form.elements.quantity.value), properties: {} };
  for (const field of form.elements) {
    const name = /^properties\[(.+)\]$/.exec(field.name)?.[1];
    const isOff = (field.type === 'radio' || field.type === 'checkbox') && !field.checked;
    if (name && !isOff && field.value !== '') item.properties[name] = field.value;
    if (field.name === 'selling_plan' && !isOff && field.value !== '') item.selling_plan = field.value;
  }
  const answer = await fetch(`${window.Shopify.routes.root}cart/add.js`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ items: [item] }),
  });
  if (answer.ok) {
    location.assign(`${window.Shopify.routes.root}cart`);
    return;
  }
  const error = form.querySelector('.form-error');
  error.textContent = (await answer.json()).description;
  error.hidden = false;
}
