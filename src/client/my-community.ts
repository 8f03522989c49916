/**
 * 我的社区: kept on this device and sent to nobody. What is of it (`data-of`) comes before its like, and what only concerns
 * those who live there (`data-only`) is shown by the styles where it is marked as theirs.
 */
const pickers = [...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-my] > *')];
const idsOf = (mark: Element) => (mark as HTMLElement).dataset['of']?.split(' ') ?? [];
const kindOf = (mark: Element) => `${mark.tagName} ${mark.className} ${(mark as HTMLElement).dataset['level'] ?? ''}`;

/** Rows beside each other of one kind, among them some of a community, in the order in which they came. */
const groups = [...document.querySelectorAll('[data-of]')]
  .map((mark) => [...(mark.parentElement?.children ?? [])].filter((other) => kindOf(other) === kindOf(mark)))
  .filter(([first], at, all) => all.findIndex(([other]) => other === first) === at);

function kept(): string {
  try {
    return (localStorage['community'] as string | undefined) ?? '';
  } catch {
    return '';
  }
}

function arrange(mine: string): void {
  for (const picker of pickers) {
    if (picker instanceof HTMLInputElement) picker.checked = picker.value === mine;
    // A community may be there no more.
    else if (((picker.value = mine), picker.selectedIndex < 0)) picker.value = '';
  }
  const isMine = (mark: Element) => idsOf(mark).includes(mine);
  for (const group of groups) {
    for (const mark of group) mark.toggleAttribute('data-mine', isMine(mark));
    group[0]?.before(...group.filter(isMine), ...group.filter((mark) => !isMine(mark)));
  }
}

for (const picker of pickers) {
  picker.parentElement!.hidden = false;
  picker.addEventListener('change', () => {
    const mine = picker instanceof HTMLInputElement && !picker.checked ? '' : picker.value;
    try {
      localStorage['community'] = mine;
    } catch {
      // A browser that keeps nothing still changes this page.
    }
    arrange(mine);
  });
}
// Also a page that comes back from the browser's memory, after another was chosen elsewhere.
addEventListener('pageshow', () => {
  arrange(kept());
});
arrange(kept());
