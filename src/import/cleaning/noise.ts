import type { Block, Inline } from '../../conversion/document.ts';
import type { Account } from '../account.ts';
import { blockWords, mapRuns, wordsOf } from '../inlines.ts';
import type { Questions } from '../questions.ts';
import { isGreetingLine, isMenu, mayBeGreeting, noiseIn } from './noise-words.ts';

/** How far from either end of a page what stands around a text is looked for. */
const NEAR = 25;

/** Drops what a website puts above and below a text, and greetings; where it may be either, a person is asked. */
export function withoutNoise(blocks: readonly Block[], account: Account, questions: Questions): Block[] {
  return blocks.filter((block, index) => {
    if (block.kind === 'table' || block.kind === 'rule') return true;
    const words = blockWords(block).trim();
    const near = index < NEAR || index >= blocks.length - NEAR;
    const why =
      noiseIn(words) ??
      (near && isOnlyLinks(block) && !/附件|附表|\.(?:docx?|xlsx?|pdf|zip|wps|ofd)/i.test(words)
        ? '网页上的链接'
        : undefined) ??
      (near && isMenu(words) ? '网页上的位置和导航' : undefined);
    if (why !== undefined && (near || why !== '网页底部')) {
      account.leave(why, words);
      return false;
    }
    if (index < NEAR && isGreetingLine(words)) {
      account.leave('开头的问候', words);
      return false;
    }
    if (index < NEAR && mayBeGreeting(words)) {
      const answer = questions.ask({
        name: 'greeting',
        ask: `“${words}”是问候，要不要留在正文里？`,
        choices: [
          { value: 'keep', label: '留着' },
          { value: 'drop', label: '去掉' },
        ],
        usual: 'keep',
      });
      if (answer === 'drop') {
        account.leave('开头的问候', words);
        return false;
      }
    }
    return true;
  });
}

/** Links one beside the other, as in menus and below articles. */
function isOnlyLinks(block: Block): boolean {
  const inlines: Inline[] = [];
  mapRuns(block, (children) => {
    inlines.push(...children);
    return children;
  });
  const linked = inlines.filter(({ kind }) => kind === 'link');
  const beside = wordsOf(inlines.filter(({ kind }) => kind !== 'link')).replace(/[\s|｜·>/、]/g, '');
  return linked.length > 0 && beside.length <= 2 && linked.every((link) => wordsOf([link]).length <= 30);
}
