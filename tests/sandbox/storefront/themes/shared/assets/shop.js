// What the shop's own platform adds to every theme: the dynamic checkout button. It takes what belongs to its form at the
// moment of the click and goes straight to checkout; the theme's scripts and the form's submit event play no part.
document.addEventListener('click', (event) => {
  const button = event.target.closest('.shopify-payment-button__button');
  const form = button?.closest('form');
  if (!form) return;

  const express = document.createElement('form');
  express.method = 'post';
  express.action = `${window.Shopify.routes.root}cart/add`;
  express.enctype = 'multipart/form-data';
  express.hidden = true;
  for (const [name, value] of [...new FormData(form), ['checkout', '1']]) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    express.append(input);
  }
  document.body.append(express);
  express.submit();
});
