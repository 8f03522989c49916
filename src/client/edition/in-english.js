// What other scripts put into a page of the English edition, in English. `MESSAGES`, `MORE`, `dateInEnglish`, `speaker` and
// `keepInEdition` are written before this by `publication/editions/english-edition.ts`.
// Few messages come with a page; the others are fetched when a text is none of these.
let say = speaker(MESSAGES, dateInEnglish);
let fetched;
const waiting = new Set();
// Words of entries, also where one of them is a word that we have.
const CONTENT_IN =
  '.offers span, [data-search-result] h3, [data-search-result] p:not(.line), [data-search-answer] :is(h2, li) a';

// All messages, once; without a network the texts stay as they are.
function fetchMore() {
  fetched ??= fetch(MORE)
    .then((answer) => answer.json())
    .then((more) => {
      say = speaker(more, dateInEnglish);
      for (const node of waiting) setAll(node);
      waiting.clear();
    })
    .catch(() => undefined);
}

const isChinese = (element) => element?.closest('[lang]')?.lang !== 'en';

function attributeIn(text, element) {
  if (!HAN.test(text) || isChinese(element)) return text;
  const said = say(text);
  if (said === undefined) wait(element);
  return said === undefined ? text : unmarked(said);
}

function wait(node) {
  waiting.add(node);
  fetchMore();
}

function setText(node) {
  const element = node.parentElement;
  if (!HAN.test(node.data) || isChinese(element)) return;
  if (element.closest(CONTENT_IN)) {
    element.lang = 'zh-CN';
    return;
  }
  const said = say(node.data);
  if (said === undefined) {
    // While the other messages are on their way it may still be one of them.
    wait(node);
    if (element.childNodes.length === 1 && say !== first) element.lang = 'zh-CN';
  } else if (!said.includes(CONTENT[0])) node.data = node.data.replace(/\S.*\S|\S/s, () => said);
  else {
    node.replaceWith(
      ...said.split(/(\uf8f0[^\uf8f1]*\uf8f1)/).map((part) => {
        if (part[0] !== CONTENT[0]) return part;
        const words = document.createElement('span');
        words.lang = 'zh-CN';
        words.textContent = unmarked(part);
        return words;
      }),
    );
  }
}
const first = say;

const setAll = keepInEdition({ attributeIn, setText, left: 'script, style, code, pre, svg, [hreflang]' });
// In a new year a page of the old one says which year it meant.
for (const time of document.querySelectorAll('time[datetime]')) {
  const year = time.dateTime.slice(0, 4);
  if (/^\d+ [A-Z][a-z]+\b(?! \d{4})/.test(time.textContent) && year !== String(new Date().getFullYear()))
    time.append(` ${year}`);
}
