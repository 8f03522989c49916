import type { Filters, Results } from '../../search/engine.ts';

const WIDE = matchMedia('(min-width: 58rem)');
/** No more choices than these stay in sight, as those of a list do. */
const IN_SIGHT = 10;

/**
 * The filters keep the question and say how many each value would find; a value under which nothing is found is not
 * offered, nor a choice of one.
 */
export function showFilters(
  box: HTMLDetailsElement,
  { counts }: Results,
  filters: Filters,
  asked: URLSearchParams,
): void {
  box.hidden = false;
  // On a phone the results come first, unless somebody is choosing.
  box.open = WIDE.matches || Object.values(filters).some(Boolean);
  for (const link of box.querySelectorAll('a')) {
    const [[name, value] = ['', '']] = new URL(link.href).searchParams;
    link.href = addressWith(asked, name, value);
    const current = (filters[name as keyof Filters] ?? '') === value;
    if (current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const found = counts[name]?.[value] ?? 0;
    const item = link.parentElement;
    if (!item || value === '') continue;
    item.hidden = !current && found === 0;
    const number = document.createElement('small');
    number.textContent = ` ${String(found)}`;
    link.append(number);
  }
  for (const values of box.querySelectorAll('dd')) {
    const choices = values.querySelectorAll('li:not([hidden])').length;
    values.hidden = choices < 2;
    values.previousElementSibling?.toggleAttribute('hidden', choices < 2);
    const folded = values.querySelector('details');
    if (!folded) continue;
    folded.open = choices <= IN_SIGHT;
    const current = values.querySelector('[aria-current]')?.textContent;
    if (current) folded.querySelector('summary')?.replaceChildren(current);
  }
}

export function addressWith(asked: URLSearchParams, name: string, value: string): string {
  const address = new URLSearchParams(asked);
  if (value) address.set(name, value);
  else address.delete(name);
  return `?${address.toString()}`;
}
