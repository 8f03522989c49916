/** Tells the styles, as `--bars`, how high the bars at the foot are, so that whatever they lie over can be scrolled out. */
export function measureBars(): () => void {
  const bars = document.getElementById('desk-notices');
  const watch = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bars', `${String(bars?.offsetHeight ?? 0)}px`);
  });
  if (bars) watch.observe(bars);
  return () => {
    watch.disconnect();
  };
}
