/**
 * On a phone 搜索 in the bar lays the header's field over the page, where the reader is, with its suggestions, which also
 * take it away again. Pages with a field of their own, and browsers without scripts, follow the link.
 */
export function searchOverPage(): void {
  addEventListener('click', (event) => {
    const field = document.querySelector<HTMLInputElement>('.top [data-search-input]');
    if (!field || !(event.target as Element).closest('.tabs [href$="/search/"]')) return;
    event.preventDefault();
    document.documentElement.dataset['searching'] = '';
    field.focus();
  });
}
