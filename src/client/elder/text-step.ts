/** 大一点, 小一点: five steps, kept on this device. `elder-size.js` sets the step on the next page. */
const STEPS = [24, 28, 32, 36, 40];
const root = document.documentElement.dataset;
const said = document.querySelector('[data-step-said]');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-step]')) {
  button.addEventListener('click', () => {
    const at = STEPS.indexOf(Number(root['elder'])) + Number(button.dataset['step']);
    const step = STEPS[Math.min(Math.max(at, 0), STEPS.length - 1)]!;
    root['elder'] = String(step);
    showEnds();
    if (said) said.textContent = `字号第 ${String(STEPS.indexOf(step) + 1)} 档，共 ${String(STEPS.length)} 档`;
    try {
      localStorage['elder'] = String(step);
      // Who has asked for larger letters has them on usual pages too; whoever only looks in here does not.
      if (!localStorage.getItem('size')) {
        localStorage.setItem('sizeBefore', '');
        localStorage.setItem('size', 'large');
      }
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  });
}

/** At the last step the button says so; it keeps its place and the focus. */
function showEnds(): void {
  const at = STEPS.indexOf(Number(root['elder']));
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-step]')) {
    const end = at === (button.dataset['step'] === '1' ? STEPS.length - 1 : 0);
    button.setAttribute('aria-disabled', String(end));
  }
}
showEnds();

/** 普通版: from now on the usual pages. Those made larger from here are again as they had been. */
for (const link of document.querySelectorAll('[data-leave]')) {
  link.addEventListener('click', () => {
    try {
      const before = localStorage.getItem('sizeBefore');
      if (before !== null) localStorage.setItem('size', before);
      localStorage.removeItem('sizeBefore');
      localStorage.removeItem('elder');
    } catch {
      // Nothing was kept.
    }
  });
}
