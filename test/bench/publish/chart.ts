import type { Figure } from './sample.ts';

const SIZE = { width: 800, height: 520 };
const PLOT = { left: 64, top: 48, right: 540, bottom: 464 };
/** Lines are told apart without colour too: by their dashes and by the label at the right. No pair comes twice in 42. */
const COLOURS = ['#1d4ed8', '#b45309', '#047857', '#be123c', '#6d28d9', '#334155', '#0e7490'];
const DASHES = ['', '8 4', '2 4', '12 4 2 4', '5 2', '1 2'];
const LABEL_HEIGHT = 17;

/** Processor time of each step over the number of entries, both logarithmic: an SVG of itself, without script. */
export function chartOf(figures: readonly Figure[], title: string): string {
  const lines = [...Map.groupBy(figures, ({ step }) => step)].map(([step, own]) => ({
    step,
    points: own.map(({ entries, cpuSeconds }) => [entries, cpuSeconds] as const).sort(([a], [b]) => a - b),
  }));
  const x = scale(
    figures.map(({ entries }) => entries),
    PLOT.left,
    PLOT.right,
  );
  const y = scale(
    figures.map(({ cpuSeconds }) => cpuSeconds),
    PLOT.bottom,
    PLOT.top,
  );
  const text = lines.map(
    ({ step, points }) =>
      `${step}: ${points.map(([n, s]) => `${s.toFixed(2)} s at ${n.toLocaleString('en')}`).join(', ')}`,
  );
  const labels = apart(lines.map(({ points }) => y.at(points.at(-1)?.[1] ?? 1)));
  const drawn = lines.map(({ step, points }, index) => {
    const [colour, dashes] = [COLOURS[index % COLOURS.length]!, DASHES[index % DASHES.length]!];
    const places = points.map(([entries, seconds]) => [x.at(entries), y.at(seconds)] as const);
    const [endX, endY] = places.at(-1) ?? [0, 0];
    const dots = places.map(([cx, cy]) => `<circle cx="${px(cx)}" cy="${px(cy)}" r="3.5" fill="${colour}"/>`).join('');
    const path = places.map(([px_, py]) => `${px(px_)},${px(py)}`).join(' ');
    const label = labels[index]!;
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>${dots}`,
      `<path d="M${px(endX + 6)} ${px(endY)}L${px(PLOT.right + 14)} ${px(label)}" stroke="${colour}" fill="none" stroke-width=".7"/>`,
      `<text x="${px(PLOT.right + 18)}" y="${px(label + 4)}" fill="${colour}">${escaped(step)}</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(SIZE.width)} ${String(SIZE.height)}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="13">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(text.join('; '))}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${px(PLOT.left)}" y="26" font-size="16" fill="#0f172a">${escaped(title)}</text>`,
    ...x.ticks.map((tick) => grid(x.at(tick), PLOT.top, x.at(tick), PLOT.bottom, tick.toLocaleString('en'), 'x')),
    ...y.ticks.map((tick) => grid(PLOT.left, y.at(tick), PLOT.right, y.at(tick), `${String(tick)} s`, 'y')),
    `<text x="${px((PLOT.left + PLOT.right) / 2)}" y="${px(SIZE.height - 12)}" text-anchor="middle" fill="#334155">entries</text>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

/** From a logarithm to a place; ticks at 1, 2 and 5 of each power of ten, and the ends rounded to them. */
function scale(values: readonly number[], from: number, to: number) {
  const positive = values.filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  const all = [-3, -2, -1, 0, 1, 2, 3, 4, 5].flatMap((power) =>
    [1, 2, 5].map((digit) => Number(`${String(digit)}e${String(power)}`)),
  );
  const first = all.findLast((tick) => tick <= least) ?? least;
  const last = all.find((tick) => tick >= most && tick > first) ?? most;
  const span = Math.log(last / first);
  return {
    at: (value: number) => from + ((to - from) * Math.log(Math.max(value, first) / first)) / span,
    ticks: all.filter((tick) => tick >= first && tick <= last),
  };
}

function grid(x1: number, y1: number, x2: number, y2: number, label: string, axis: 'x' | 'y'): string {
  const place =
    axis === 'x'
      ? `x="${px(x1)}" y="${px(y2 + 18)}" text-anchor="middle"`
      : `x="${px(x1 - 6)}" y="${px(y1 + 4)}" text-anchor="end"`;
  return `<path d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" stroke="#e2e8f0"/><text ${place} fill="#334155">${label}</text>`;
}

/** Heights for labels as near to those wanted as they can be without lying on each other. */
function apart(wanted: readonly number[]): number[] {
  const places = [...wanted];
  let last = PLOT.top - LABEL_HEIGHT;
  for (const [index] of [...wanted.entries()].sort(([, a], [, b]) => a - b)) {
    last = places[index] = Math.max(wanted[index]!, last + LABEL_HEIGHT);
  }
  const over = Math.max(0, last - PLOT.bottom);
  return places.map((place) => place - over);
}

const px = (value: number) => value.toFixed(1);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
