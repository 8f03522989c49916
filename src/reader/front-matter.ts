import { Composer, CST, Parser, type Document, type YAMLError } from 'yaml';
import { normaliseText } from '../text/normalise.ts';
import { cutValues } from './cut-values.ts';

/** What one YAML document says; `cut` are sentences about values that end at a `#`. */
export type Yaml = { data: unknown; cut: string[] } | { problem: string };

export type Split = { data: unknown; cut: string[]; body: string } | { problem: string };

/**
 * Splits a content file into front matter and body. Only a fence of exactly `---` opens it: `---js` would be run as a
 * program by other tools. Read as YAML 1.2, in which days stay text and a day that does not exist cannot become another.
 * The text is one that was normalised.
 */
export function splitFrontMatter(source: string): Split {
  const cut = cutFrontMatter(source);
  if ('problem' in cut) return cut;
  const yaml = readYaml(cut.head, 1);
  return 'problem' in yaml ? yaml : { ...yaml, data: yaml.data ?? {}, body: cut.body };
}

/** What the front matter of a text says, as far as it can be read: nothing of a text that is half written or broken. */
export function dataIn(source: string): Readonly<Record<string, unknown>> {
  const cut = cutFrontMatter(source);
  const yaml = 'problem' in cut ? cut : readYaml(cut.head);
  const data = 'problem' in yaml ? undefined : yaml.data;
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** The same, without reading what the front matter says. */
export function cutFrontMatter(source: string): { head: string; body: string } | { problem: string } {
  const first = /^([^\n]*)/.exec(source)![1]!;
  if (first !== '---') return { problem: fenceProblem(first) };
  const match = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(source);
  if (!match) return { problem: '开头的信息没有结束：请在最后一项下面单独写一行 ---' };
  return { head: match[1]!, body: match[2]! };
}

/** What a file may hold at most; what is beyond it would take a parser quadratic time or more. */
const MOST = { aliases: 20, keys: 300, depth: 40 };

/** Reads one YAML document in linear time; `offset` is how many lines stand before it in the file. */
export function readYaml(source: string, offset = 0): Yaml {
  if (DEEP_LINE.test(source)) return { problem: TOO_DEEP };
  const tokens = [...new Parser().parse(source)];
  const excess = excessIn(tokens);
  if (excess) return { problem: excess };
  // One by one: what follows a second document is not read at all.
  const documents = new Composer({ uniqueKeys: true }).compose(tokens, true, source.length);
  const [document, second] = [documents, documents].map((next) => next.next().value as Document.Parsed | undefined);
  const [error] = [...document!.errors, ...document!.warnings];
  if (error) return { problem: yamlProblem(error, source, offset) };
  if (second) return { problem: `${lineAt(source, second.range[0], offset)}${OTHERWISE}` };
  return valuesIn(document!, source, offset);
}

function valuesIn(document: Document.Parsed, source: string, offset: number): Yaml {
  try {
    const data = document.toJS({ maxAliasCount: MOST.aliases, ...(source.includes('\\') && { reviver }) }) as unknown;
    return { data, cut: cutValues(document, source, offset) };
  } catch (cause) {
    if (cause instanceof ReferenceError) return { problem: ALIASES };
    throw cause;
  }
}

/** `"\\v"` is a control character that only now comes in. */
const reviver = (_key: unknown, value: unknown) => (typeof value === 'string' ? normaliseText(value) : value);
const TOO_DEEP = '一层套一层，太深了，请对照别的文件改成少几层';
/** Lists in lists on one line, which already the tokens of would take quadratic time. */
const DEEP_LINE = new RegExp(`^ *(?:[-?] +){${String(MOST.depth + 1)}}`, 'm');
const ALIASES = '引用（* 或 &）太多或找不到，请把内容直接写出来';

/** Counted over the tokens, before anything is made of them. Not by recursion: the nesting is the file's own. */
function excessIn(tokens: readonly CST.Token[]): string | undefined {
  let aliases = 0;
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MOST.depth) return TOO_DEEP;
    if (token.type === 'alias' && ++aliases > MOST.aliases) return ALIASES;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!CST.isCollection(token)) continue;
    if (isMapping(token) && token.items.length > MOST.keys) {
      return `一处写了 ${String(token.items.length)} 项，太多了，请对照别的文件改`;
    }
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

const isMapping = (token: CST.Token): boolean =>
  token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');

function fenceProblem(first: string): string {
  if (/^---\s*\S/.test(first)) return `第 1 行只能写 ---，不能写成“${first.slice(0, 20)}”`;
  if (/^---\s+$/.test(first)) return '第 1 行的 --- 后面多了空格，请删掉';
  return '文件要以单独一行 --- 开头，下面写标题等信息，再用一行 --- 结束';
}

const WORDS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，请和上一项对齐',
  TAB_AS_INDENT: '缩进用了 Tab 键，请改成空格',
  DUPLICATE_KEY: '同一个名称写了两次，请删掉一个',
  MULTILINE_IMPLICIT_KEY: '名称后面少了英文冒号和空格，或者内容里有冒号，请给内容加上英文引号',
  BLOCK_AS_IMPLICIT_KEY: '内容里有英文冒号，请给这一项的内容加上英文引号',
  MISSING_CHAR: '少了一个符号，常见的是引号只写了一半',
  BAD_SCALAR_START: '内容以特殊符号开头，请给它加上英文引号',
  UNEXPECTED_TOKEN: '有一个多余的符号，请核对引号和括号',
  TAG_RESOLVE_FAILED: '不能用感叹号开头的标记，请删掉或给内容加上英文引号',
  BAD_ALIAS: '内容以 * 开头，请给它加上英文引号',
};

const OTHERWISE = '写法不对，请对照别的文件检查冒号、引号和缩进';

function yamlProblem({ code, pos }: YAMLError, source: string, offset: number): string {
  return `${lineAt(source, pos[0], offset)}${WORDS[code] ?? OTHERWISE}`;
}

const lineAt = (source: string, position: number, offset: number): string =>
  `第 ${String(source.slice(0, position).split('\n').length + offset)} 行`;
