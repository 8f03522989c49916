// 标准, 大字, 特大; kept on this device only. Served as written: it runs before the page is painted, bundles run after.
(() => {
  const root = document.documentElement;
  const sizes = ['', 'large', 'largest'];
  const offers = ['大字', '特大', '标准'];
  let at = 0;
  const set = (/** @type {number} */ index) => {
    at = Math.max(0, index);
    root.dataset['text'] = sizes[at];
  };
  // Some privacy settings refuse storage; the button then works for this page only.
  try {
    set(sizes.indexOf(localStorage.getItem('text-size') ?? ''));
  } catch {}
  addEventListener('DOMContentLoaded', () => {
    const button = /** @type {HTMLElement | null} */ (document.querySelector('[data-size]'));
    if (!button) return;
    const show = () => ((button.lastElementChild ?? button).textContent = offers[at] ?? '');
    show();
    button.hidden = false;
    button.onclick = () => {
      set((at + 1) % 3);
      show();
      try {
        localStorage.setItem('text-size', sizes[at] ?? '');
      } catch {}
    };
  });
})();
