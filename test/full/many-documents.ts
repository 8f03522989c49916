import type { SearchDocument } from '../../src/search/index/document.ts';

const CHARACTERS = 840;

/** Boards of any size in the words of the sample: sentences of other entries, a third with some characters changed. */
export function many(documents: readonly SearchDocument[], count: number, seed = 7): SearchDocument[] {
  const sentences = documents
    .flatMap(({ passages }) => passages.filter(({ place }) => place === 'body').map(({ text }) => text))
    .flatMap((text) => text.split(/(?<=[。；\n])/))
    .filter((sentence) => sentence.length > 8 && sentence.length < 120);
  const characters = [...new Set(sentences.join('').match(/\p{Script=Han}/gu))];
  const pick = picker(seed);
  return Array.from({ length: count }, (_, index) => {
    const document = documents[index % documents.length];
    if (!document) throw new Error('there is no sample to begin with');
    let text = '';
    while (text.length < CHARACTERS) {
      const sentence = sentences[pick(sentences.length)] ?? '';
      const other = () => characters[pick(characters.length)] ?? '';
      text += pick(3) > 0 ? sentence : [...sentence].map((one) => (pick(12) > 0 ? one : other())).join('');
    }
    const title = `${document.card.title}${index < documents.length ? '' : `（第${String(index)}号）`}`;
    return {
      ...document,
      facets: { ...document.facets, year: String(2026 - Math.floor((index * 10) / count)) },
      passages: [
        { place: 'title', text: title },
        { place: 'body', text },
      ],
      card: { ...document.card, title },
    };
  });
}

/** The same numbers in every run. */
function picker(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (Math.imul(last, 1_103_515_245) + 12_345) & 0x7fffffff;
    return last % below;
  };
}
