// What is over, or has begun, by the time an old page is opened goes or comes while the page is being read, so that nothing
// that is seen moves. `refresh-page.ts` goes on with it.
new MutationObserver(() => {
  for (const mark of document.querySelectorAll('[data-until]')) {
    mark.toggleAttribute(
      'hidden',
      Date.parse(mark.dataset.from) > Date.now() || Date.parse(mark.dataset.until) <= Date.now(),
    );
  }
}).observe(document, { childList: true, subtree: true });
