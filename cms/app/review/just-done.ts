import { deedTime, deedWords, type Deed } from '../../../src/record/deed.ts';
import { instantNow } from '../now.ts';

/** 同事刚刚撤回了这一篇: what a publication that somebody else made a moment ago did, without its full stop. */
export function justDone(deed: Deed = { kind: 'publish' }): string {
  return `同事刚刚${deedWords[deed.kind]('这一篇', deedTime(deed, instantNow()))}`;
}
