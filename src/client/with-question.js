// Who comes with a question waits where the results will be, and nothing that is seen moves when they come. If the
// search page's own script did not arrive, the columns are there when the page has loaded.
if (/[?&]q=[^&]/.test(location.search)) {
  const { dataset } = document.documentElement;
  dataset.asked = 'waiting';
  addEventListener('load', () => {
    if (dataset.asked === 'waiting') delete dataset.asked;
  });
}
