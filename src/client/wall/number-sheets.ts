/**
 * Numbers the pages of sheets that are printed one after the other. A browser counts the pages of all that it prints; so each
 * sheet has a page name and a counter of its own, which is right however it breaks. Of how many is measured beforehand, in
 * columns as high as a page: it is printed only where all pages together are as many as were measured, which they are not
 * when somebody prints smaller or larger than asked for.
 */
const main = document.querySelector<HTMLElement>('main.many');
const said = document.querySelector<HTMLElement>('[data-numbering]');
const rules = new CSSStyleSheet();

/** As the rule for pages of A3 has it, which those of single sheets have as well. */
const a3 = [...document.styleSheets]
  .flatMap((sheet) => [...sheet.cssRules])
  .find((rule): rule is CSSPageRule => rule instanceof CSSPageRule && rule.selectorText === 'a3');

function numberSheets(): void {
  if (!main) return;
  const sheets = [...main.querySelectorAll<HTMLElement>('.sheet')];
  main.classList.add('counting');
  const pages = sheets.map((sheet) => Math.round(sheet.scrollWidth / sheet.clientWidth));
  main.classList.remove('counting');
  const all = pages.reduce((sum, own) => sum + own, 0);
  const isA3 = location.hash === '#a3' && a3 !== undefined;
  const paper = isA3 ? a3.style.cssText : '';
  sheets.forEach((sheet, nth) => {
    sheet.style.setProperty('page', `sheet-${String(nth)}`);
  });
  const own = pages.map((count, nth) => ruleOf(`sheet-${String(nth)}`, { count, all, paper, size: isA3 ? 13 : 9 }));
  rules.replaceSync(`@counter-style unsaid { system: cyclic; symbols: '' }\n${own.join('\n')}`);
}

/** A counter style of one symbol, which stands for the number of all pages; any other number is not said. */
const ruleOf = (
  name: string,
  { count, all, paper, size }: Record<'count' | 'all' | 'size', number> & { paper: string },
) =>
  `@counter-style of-${name} { system: fixed ${String(all)}; symbols: '，共 ${String(count)} 页'; fallback: unsaid }
@page ${name} { ${paper} counter-increment: ${name}; @bottom-right {
  content: '第 ' counter(${name}) ' 页' counter(pages, of-${name}); font: ${String(size)}pt var(--sans) } }`;

// Where pages have no margins to write in, nothing is numbered.
if (main && 'CSSMarginRule' in window) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  numberSheets();
  addEventListener('hashchange', numberSheets);
  addEventListener('beforeprint', numberSheets);
  if (said) said.textContent = '每份各有页码；用手机打、缩放不是 100% 的，不印共几页。';
}

// A script of its own, whose names are nobody else’s.
export {};
