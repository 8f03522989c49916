// What other scripts put into a page of the Traditional edition, in Traditional. `SCRIPT_WORDS` and `keepInEdition` are written
// before this by `publication/editions/traditional-edition.ts`.
const usual = new Map(Array.from(SCRIPT_WORDS.characters.match(/../gu) ?? [], ([from, to]) => [from, to]));
const words = Object.keys(SCRIPT_WORDS.words).sort((a, b) => b.length - a.length);
const pattern = new RegExp([...words, '\\p{Script=Han}'].join('|'), 'gu');
const traditional = (text) => text.replace(pattern, (one) => SCRIPT_WORDS.words[one] ?? usual.get(one) ?? one);

keepInEdition({
  attributeIn: traditional,
  setText(node) {
    const text = traditional(node.data);
    if (text !== node.data) node.data = text;
  },
  left: 'script, style, code, pre, [hreflang]',
});
