// What other scripts put into a page of the Traditional edition becomes Traditional before it is painted, and its links stay
// in the edition. `SCRIPT_WORDS` and `EDITION` are written before this by `publication/editions/traditional-edition.ts`.
const usual = new Map(Array.from(SCRIPT_WORDS.characters.match(/../gu) ?? [], ([from, to]) => [from, to]));
const words = Object.keys(SCRIPT_WORDS.words).sort((a, b) => b.length - a.length);
const pattern = new RegExp([...words, '\\p{Script=Han}'].join('|'), 'gu');
const traditional = (text) => text.replace(pattern, (one) => SCRIPT_WORDS.words[one] ?? usual.get(one) ?? one);
const SAID = ['alt', 'aria-label', 'placeholder', 'title'];
const LED = ['action', 'data-href', 'href'];
const pages = new RegExp(EDITION.pages);

function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setElement(element) {
  for (const name of SAID) if (element.hasAttribute(name)) set(element, name, traditional(element.getAttribute(name)));
  if (element.hasAttribute('hreflang')) return;
  for (const name of LED) {
    const address = element.getAttribute(name) ?? '';
    if (pages.test(address)) set(element, name, EDITION.at + address);
  }
}

function setAll(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = traditional(node.data);
    if (text !== node.data) node.data = text;
  } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches('script, style, code, pre, [hreflang]')) {
    setElement(node);
    for (const child of node.childNodes) setAll(child);
  }
}

new MutationObserver((changes, observer) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'attributes') setElement(target);
    else if (type === 'characterData') setAll(target);
    else for (const node of addedNodes) setAll(node);
  }
  // What was written here just now is Traditional.
  observer.takeRecords();
}).observe(document, {
  ...{ subtree: true, childList: true, characterData: true, attributes: true },
  attributeFilter: [...SAID, ...LED],
});
// What came before this script, which waits until the page is read.
setAll(document.body);
