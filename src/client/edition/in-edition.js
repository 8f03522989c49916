// What other scripts put into a page of an edition becomes the edition's before it is painted, and its links stay in the
// edition. Written before this by `publication/editions/edition-script.ts`: `EDITION`, and of the edition itself
// `attributeIn(text, element)`, which gives an attribute, `setText(node)`, and what is left alone, the selector `LEFT`.
const SAID = ['alt', 'aria-label', 'placeholder', 'title'];
const LED = ['action', 'data-href', 'href'];
const pages = new RegExp(EDITION.pages);

function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setElement(element) {
  for (const name of SAID)
    if (element.hasAttribute(name)) set(element, name, attributeIn(element.getAttribute(name), element));
  if (element.hasAttribute('hreflang')) return;
  for (const name of LED) {
    const address = element.getAttribute(name) ?? '';
    if (pages.test(address)) set(element, name, EDITION.at + address);
  }
}

function setAll(node) {
  if (node.nodeType === Node.TEXT_NODE) setText(node);
  else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(LEFT)) {
    setElement(node);
    for (const child of [...node.childNodes]) setAll(child);
  }
}

new MutationObserver((changes, observer) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'attributes') setElement(target);
    else if (type === 'characterData') setAll(target);
    else for (const node of addedNodes) setAll(node);
  }
  // What was written here just now is the edition's already.
  observer.takeRecords();
}).observe(document, {
  ...{ subtree: true, childList: true, characterData: true, attributes: true },
  attributeFilter: [...SAID, ...LED],
});
// What came before this script, which waits until the page is read.
setAll(document.documentElement);
