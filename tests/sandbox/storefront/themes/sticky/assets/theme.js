import { addToCart } from './drawer.js';

// Every form of the page is its own: the bar at the bottom sends what it holds and knows nothing of the form above it.
document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-type="add-to-cart-form"]');
  if (!form || event.defaultPrevented) return;

  event.preventDefault();
  void send(form);
});

// Another variant above is the one that the bar sells too.
document.addEventListener('change', (event) => {
  if (event.target.id !== 'ProductSelect') return;

  document.querySelector('#sticky-add-to-cart [name="id"]').value = event.target.value;
});

async function send(form) {
  const error = form.querySelector('.form-error');
  error.hidden = true;
  const refusal = await addToCart(form);
  error.textContent = refusal ?? '';
  error.hidden = !refusal;
}
