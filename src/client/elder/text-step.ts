/** 字大, 字小: five steps, kept on this device. `elder-size.js` sets the step on the next page. */
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

/** 普通版: from now on the usual pages, in the size they had before. */
for (const link of document.querySelectorAll('[data-leave]')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem('size', localStorage.getItem('sizeBefore') ?? '');
      localStorage.removeItem('sizeBefore');
      localStorage.removeItem('elder');
    } catch {
      // Nothing was kept.
    }
  });
}
