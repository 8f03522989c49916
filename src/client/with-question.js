// Who comes with a question waits where the results will be, and nothing that is seen moves when they come. The search
// page's own script is fetched at once, and only then; if it did not arrive, the columns are there when the page has loaded.
if (/[?&]q=[^&]/.test(location.search)) {
  const { dataset } = document.documentElement;
  dataset.asked = 'waiting';
  const script = document.createElement('script');
  script.type = 'module';
  script.src = document.currentScript.dataset.module;
  document.head.append(script);
  addEventListener('load', () => {
    if (dataset.asked !== 'waiting') return;
    delete dataset.asked;
    const advice = document.querySelector('[data-search-advice]');
    document.querySelector('main [data-search-input]').value = new URLSearchParams(location.search).get('q');
    advice.textContent = '这台设备或网络现在不能搜索。请按栏目找，或者打电话问。';
    advice.hidden = false;
  });
}
