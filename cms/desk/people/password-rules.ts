const SHORTEST = 10;
const LONGEST = 200;
const FEWEST_DIFFERENT = 5;
const RUNS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const COMMON = ['password', 'passw0rd', 'admin', 'letmein', 'welcome', 'iloveyou', 'woaini', 'qwerty', 'gongshi'];

/** Why a password is not good enough, as a sentence for the person who chose it; undefined if it will do. */
export function passwordProblem(password: string, account: string): string | undefined {
  if ([...password].length < SHORTEST)
    return `密码至少要 ${String(SHORTEST)} 个字符。几个不相干的词连在一起，好记也难猜。`;
  if (password.length > LONGEST) return `密码不能超过 ${String(LONGEST)} 个字符。`;
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < FEWEST_DIFFERENT) return '密码里相同的字符太多，容易被猜到。请换一个。';
  if (account.length >= 3 && rest(plain, [account.toLowerCase()]) < FEWEST_DIFFERENT) {
    return '密码和账号太像，容易被猜到。请换一个。';
  }
  if (rest(plain, [...COMMON, ...runsOf(plain)]) < FEWEST_DIFFERENT) {
    return '这个密码太常见（连续的数字、字母或键盘上的一排），容易被猜到。请换一个。';
  }
  return undefined;
}

/** How much is left when the guessable parts are taken away; digits and signs count half, as people append them. */
function rest(password: string, parts: readonly string[]): number {
  const sorted = parts.toSorted((a, b) => b.length - a.length);
  const left = sorted.reduce((text, part) => text.replaceAll(part, ''), password);
  const letters = left.match(/\p{L}/gu)?.length ?? 0;
  return letters + ([...left].length - letters) / 2;
}

/** The runs of four or more characters that follow a keyboard row, the digits or the alphabet. */
function runsOf(password: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < password.length; start += 1) {
    for (let end = password.length; end - start >= 4; end -= 1) {
      const piece = password.slice(start, end);
      if (RUNS.some((run) => run.includes(piece))) {
        found.push(piece);
        break;
      }
    }
  }
  return found;
}
