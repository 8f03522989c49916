import { expect, it } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';
import { plainOf } from '../../src/conversion/plain.ts';
import { readingText } from '../../src/markdown/reading-text.ts';
import { seeded, type Seeded } from './seeded.ts';

/** Elements of every kind in one another, with words of which each is there once, and what of them can be seen. */
function page(random: Seeded): { html: string; seen: string } {
  let count = 0;
  let seen = '';
  const word = () => {
    const text = `字${++count}。`;
    seen += text;
    return text;
  };
  const hidden = () => `<span style="display:none">看不见${++count}</span>`;
  const inline = (depth: number): string =>
    random
      .several(3, () => {
        if (depth > 3) return word();
        const inner = () => inline(depth + 1);
        return random.oneOf([
          word,
          word,
          () => `<b>${inner()}</b>`,
          () => `<span style="font-style:italic">\n${inner()}</span>`,
          () =>
            `<a href="${random.oneOf(['https://example.org/', 'javascript:x()', '#a', 'mailto:a@example.org'])}">${inner()}</a>`,
          () => `${word()}<br>${word()}`,
          () => `<font><s>${inner()}</s></font>&nbsp;\u200b`,
          hidden,
          () => '<!-- 批注 --><o:p>&nbsp;</o:p>',
          () => `<section style="display:inline-block">${inner()}</section>`,
        ])();
      })
      .join(random.oneOf(['', ' ', '\n  ']));
  const block = (depth: number): string =>
    random
      .several(4, () => {
        if (depth > 4) return `<p>${inline(2)}</p>`;
        const inner = () => block(depth + 1);
        return random.oneOf([
          () => `<p>${inline(0)}</p>`,
          () => `<div>${inline(0)}</div>`,
          () => inline(0),
          () => `<div>${inner()}</div>`,
          () => `<section><b>${inner()}</b></section>`,
          () => `<h${1 + random.below(6)}>${inline(1)}</h${1}>`.replace(/<h(\d)>([^]*)<\/h1>$/, '<h$1>$2</h$1>'),
          () => `<ul>${random.several(3, () => `<li>${inner()}</li>`).join('')}</ul>`,
          () =>
            `<ol>${random.several(3, () => `<li>${inline(0)}</li>`).join('\n')}${random.chance(30) ? `<ol><li>${word()}</li></ol>` : ''}</ol>`,
          () => `<blockquote>${inner()}</blockquote>`,
          () => `<table>${rows(depth)}</table>`,
          () => `<table><tr><td>${inner()}</td></tr></table>`,
          () =>
            `<p class=MsoListParagraph style="mso-list:l0 level${1 + random.below(3)} lfo1"><![if !supportLists]><span style="mso-list:Ignore">·</span><![endif]>${word()}</p>`,
        ])();
      })
      .join(random.oneOf(['', '\n']));
  const rows = (depth: number) => {
    const columns = 2 + random.below(3);
    return random
      .several(
        4,
        () =>
          `<tr>${Array.from({ length: columns }, () => `<td>${random.chance(15) ? block(depth + 2) : inline(1)}</td>`).join('')}</tr>`,
      )
      .join('');
  };
  const html = block(0);
  return { html, seen };
}

const letters = (text: string) => text.replace(/[\s\u00a0|·•]|\d+\. |https?:\S*|mailto:\S*/gu, '');

it('every word that is seen is kept, in its order, however elements stand in one another', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { html, seen } = page(seeded(seed));
    const { blocks } = convertHtml(parsedHtml(html));
    expect(letters(plainOf(blocks)), `seed ${seed}: ${html}`).toBe(letters(seen));
    expect(letters(readingText(markdownOf(blocks)) ?? ''), `seed ${seed}: ${html}`).toBe(letters(seen));
  }
});
