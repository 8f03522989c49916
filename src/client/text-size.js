(() => {
  const root = document.documentElement;
  const sizes = ['', 'large', 'largest'];
  const set = (size) => {
    if (size) root.dataset.text = size;
    else delete root.dataset.text;
  };
  try {
    set(localStorage.size);
  } catch {}
  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-size]');
    const size = () => sizes.indexOf(root.dataset.text ?? '');
    const show = () => (button.lastElementChild.textContent = ['标准', '大字', '特大'][size()]);
    button.hidden = false;
    button.onclick = () => {
      set(sizes[(size() + 1) % 3]);
      show();
      try {
        localStorage.size = root.dataset.text ?? '';
      } catch {}
    };
    show();
  });
})();
