/**
 * What other scripts put into a page of an edition becomes the edition's before it is painted, and its links stay in the
 * edition. `EDITION` is written before this by `publication/editions/edition-script.ts`, the edition's own script after it.
 * `attributeIn(text, element)` gives an attribute as it is to be, `setText(node)` changes a text, and what the selector
 * `left` finds is left alone. Gives back what does the same to a node and all that is in it.
 */
export function keepInEdition({ attributeIn, setText, left }) {
  const said = ['alt', 'aria-label', 'placeholder', 'title'];
  const led = ['action', 'data-href', 'href'];
  const pages = new RegExp(EDITION.pages);

  function set(element, name, value) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  function setElement(element) {
    for (const name of said)
      if (element.hasAttribute(name)) set(element, name, attributeIn(element.getAttribute(name), element));
    if (element.hasAttribute('hreflang')) return;
    for (const name of led) {
      const address = element.getAttribute(name) ?? '';
      if (pages.test(address)) set(element, name, EDITION.at + address);
    }
  }

  function setAll(node) {
    if (node.nodeType === Node.TEXT_NODE) setText(node);
    else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(left)) {
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
    attributeFilter: [...said, ...led],
  });
  // What came before this script, which waits until the page is read.
  setAll(document.documentElement);
  return setAll;
}
