/** Three sizes, changed by a button that says what it does next, kept on this device. `text-size.js` sets it on the next page. */
const { dataset } = document.documentElement;
const sizes = ['', 'large', 'largest'];
const button = document.querySelector<HTMLButtonElement>('[data-size]');
const at = () => sizes.indexOf(dataset['text'] ?? '');
const show = () => {
  button?.lastElementChild?.replaceChildren(['放大', '再放大', '还原'][at()] ?? '');
};

button?.addEventListener('click', () => {
  const size = sizes[(at() + 1) % sizes.length] ?? '';
  if (size) dataset['text'] = size;
  else delete dataset['text'];
  show();
  try {
    localStorage['size'] = size;
  } catch {
    // A browser that keeps nothing still changes this page.
  }
});
if (button) button.hidden = false;
show();
