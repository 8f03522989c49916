// Who comes with a question is not shown the columns for the moment until the search page's own script hides them. If
// that did not arrive, they are there when the page has loaded.
if (/[?&]q=[^&]/.test(location.search)) {
  const { dataset } = document.documentElement;
  dataset.asked = '';
  addEventListener('load', () => delete dataset.asked);
}
