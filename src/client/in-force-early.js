// What is over, or has begun, by the time an old page is opened goes or comes while the page is being read, so that nothing
// that is seen moves. `refresh-page.ts` goes on with it.
new MutationObserver((_, reading) => {
  const at = (time) => Date.parse(time?.length > 10 ? time : time + 'T00:00+08:00');
  for (const mark of document.querySelectorAll('[data-from],[data-until]')) {
    const { from, until } = mark.dataset;
    mark.toggleAttribute('hidden', at(from) > Date.now() || at(until) <= Date.now());
  }
  if (document.readyState !== 'loading') reading.disconnect();
}).observe(document, { childList: true, subtree: true });
