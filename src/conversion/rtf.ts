/** Groups whose content is not text of the page. */
const ASIDE =
  /^(?:fonttbl|colortbl|stylesheet|listtable|listoverridetable|info|generator|pict|object|themedata|rsidtbl|xmlnstbl|latentstyles|datastore|header[lrf]?|footer[lrf]?|annotation|fldinst)$/;

const BREAKS: Readonly<Record<string, string>> = {
  par: '\n\n',
  sect: '\n\n',
  line: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
};

/** The words of a text in RTF, and how many pictures it holds: what some programs give when they give no HTML. */
export function readRtf(rtf: string): { text: string; pictures: number } {
  const decoder = new TextDecoder(/\\ansicpg(?:936|54936)\b|\\fcharset134\b/.test(rtf) ? 'gbk' : 'windows-1252');
  const open: { aside: boolean; skip: number }[] = [];
  let state = { aside: false, skip: 1 };
  let bytes: number[] = [];
  let left = 0;
  let text = '';
  const say = (words: string) => {
    if (state.aside) return;
    if (left > 0) left--;
    else text += words;
  };
  const endBytes = () => {
    if (bytes.length > 0 && !state.aside) text += decoder.decode(Uint8Array.from(bytes));
    bytes = [];
  };
  for (const [token, word, number, hex, sign] of rtf.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (left > 0) left--;
      else bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    endBytes();
    if (token === '{') open.push({ ...state });
    else if (token === '}') {
      state = open.pop() ?? state;
      left = 0;
    } else if (token === '\\*') state.aside = true;
    else if (word !== undefined) {
      if (ASIDE.test(word)) state.aside = true;
      else if (word === 'uc') state.skip = Number(number);
      else if (word === 'u') {
        if (!state.aside) text += String.fromCharCode((Number(number) + 0x1_00_00) & 0xff_ff);
        left = state.skip;
      } else if (!state.aside) text += BREAKS[word] ?? '';
    } else if (sign !== undefined) say(sign === '~' ? '\u00a0' : /[{}\\]/.test(sign) ? sign : sign === '_' ? '-' : '');
    else if (!/[\r\n]/.test(token)) say(token);
  }
  endBytes();
  return { text, pictures: rtf.split(/\\pict\b/).length - 1 };
}

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\\*|\\([^a-z'*])|[{}]|[^\\{}]/gi;
