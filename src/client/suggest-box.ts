import styles from '../styles/offers.css?url';
import { suggest } from '../search/find/suggest.ts';
import { make } from './search/elements.ts';

/** Offers titles under a search field, as the ARIA pattern of a combobox with a list has it. */
function suggestFor(field: HTMLInputElement, number: number): void {
  const form = field.form;
  if (!form) return;
  const list = make('ul', 'offers');
  list.id = `offers-${String(number)}`;
  list.role = 'listbox';
  list.ariaLabel = '可能要找的';
  list.hidden = true;
  const said = make('span', 'vh');
  said.role = 'status';
  form.append(list, said);
  // The browser's own list would lie over this one; without scripts it gives back what was typed, so not in the page.
  field.autocomplete = 'off';
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');

  let active = -1;
  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const choose = (next: number) => {
    const offers = [...list.children];
    active = next < -1 ? offers.length - 1 : next >= offers.length ? -1 : next;
    for (const [index, offer] of offers.entries()) offer.setAttribute('aria-selected', String(index === active));
    const chosen = offers[active];
    if (chosen) {
      field.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  let turn = 0;
  const offer = async () => {
    turn += 1;
    const mine = turn;
    // A browser that cannot search still sends the form.
    const found = await suggest(field.value).catch(() => []);
    if (mine !== turn || document.activeElement !== field) return;
    list.replaceChildren(
      ...found.map(({ title, type, url }, index) => {
        const row = make('li', '', make('span', '', title), make('small', '', type));
        row.id = `${list.id}-${String(index)}`;
        row.role = 'option';
        row.ariaSelected = 'false';
        row.dataset['href'] = url;
        return row;
      }),
    );
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    said.textContent = found.length > 0 ? `有 ${String(found.length)} 条建议，按上下键选` : '';
  };
  const go = (row: Element | null | undefined) => {
    if (row instanceof HTMLElement && row.dataset['href']) location.assign(row.dataset['href']);
  };

  field.addEventListener('input', (event) => {
    // In the middle of Pinyin input the letters are not yet what is meant.
    if (!(event instanceof InputEvent && event.isComposing)) void offer();
  });
  field.addEventListener('compositionend', () => void offer());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && list.hidden) leave();
    if (list.hidden) return;
    if (event.key === 'ArrowDown') choose(active + 1);
    else if (event.key === 'ArrowUp') choose(active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) go(list.children[active]);
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  // Before the field loses its focus, or the list would be gone when the finger is lifted.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) go(target.closest('li'));
  });
  const leave = () => {
    delete document.documentElement.dataset['searching'];
  };
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) leave();
  });
  // What was typed while this was on its way.
  if (field.value !== '' && document.activeElement === field && field.value !== field.defaultValue) void offer();
}

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = styles;
document.head.append(sheet);
document.querySelectorAll<HTMLInputElement>('[data-search-input]').forEach(suggestFor);
