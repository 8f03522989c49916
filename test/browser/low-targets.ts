/** Runs inside the page: links and buttons that are lower than `least`, apart from links within a sentence. */
export function lowTargets(least: number): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
  return targets
    .filter((target) => target.checkVisibility() && !target.matches('.skip') && !inSentence(target))
    .filter((target) => height(target) < least - 0.5)
    .map((target) => `${Math.round(height(target))} px: ${target.outerHTML.slice(0, 140)}`);

  function inSentence(target: HTMLElement): boolean {
    const block = target.closest('p, li, dd, td, h2, h3');
    return getComputedStyle(target).display === 'inline' && block !== null && block.textContent !== target.textContent;
  }
  /** A title whose link covers its whole row is as high as the row, a box to tick as high as its label. */
  function height(target: HTMLElement): number {
    const whole =
      getComputedStyle(target, '::after').position === 'absolute' ? target.closest('li') : target.closest('label');
    return (whole ?? target).getBoundingClientRect().height;
  }
}
