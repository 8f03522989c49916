/**
 * An article as lines that can be compared: attributes in order, comments gone, text in one piece. Runs in the browser.
 * Left out is what a preview cannot have: the fingerprint of a text that is not saved, the site's own address, and the
 * moment at which the page was made; and what a script fills in by the clock, which the page is looked at without.
 */
export function canonical(article: Element): string[] {
  const lines: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replaceAll('\u2060', '');
      const last = lines.at(-1) ?? '<';
      if (last.startsWith('<')) lines.push(text);
      else lines[lines.length - 1] = last + text;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    const name = element.localName;
    // Only pages keep hours and telephones in one line.
    if (name === 'bdi') {
      for (const child of node.childNodes) walk(child);
      return;
    }
    // React puts nothing into it in a browser, which shows nothing of it either.
    if (name === 'noscript') return;
    // What others wrote: the news of a community.
    if (element.id === 'news') return;
    if (name === 'dt' && element.textContent === '内容指纹') return;
    if (name === 'dd' && element.previousElementSibling?.textContent === '内容指纹') return;
    const moment = element.hasAttribute('data-now');
    const byClock = element.closest('[data-hours]') ? ['data-status', 'd'] : [];
    const today = element.hasAttribute('data-today-in');
    if (today) byClock.push('hidden');
    if (moment) byClock.push('datetime', 'data-made');
    const attributes = [...element.attributes]
      .filter((attribute) => !byClock.includes(attribute.name))
      .map((attribute) => ` ${attribute.name}="${attribute.value}"`);
    lines.push(`<${name}${attributes.sort().join('')}>`);
    if (!moment && !today && !element.hasAttribute('data-opening')) for (const child of node.childNodes) walk(child);
    lines.push(`</${name}>`);
  };
  walk(article);
  return lines.map((line) => line.replace(/内容指纹：[0-9a-f ]+　/, ''));
}
