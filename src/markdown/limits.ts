/** What a body may not exceed: bytes of UTF-8, and how deep quotations and lists may lie inside one another. */
export const LIMITS = { size: 200 * 1024, depth: 20 } as const;

export interface LimitProblem {
  limit: 'size' | 'depth';
  /** Bytes, or levels (of those bodies that go far beyond, the first level too many). */
  actual: number;
  allowed: number;
}

/** Thrown by everything here that parses, before it parses. */
export class BodyLimitError extends Error {
  readonly problem: LimitProblem;
  constructor(problem: LimitProblem) {
    super(
      problem.limit === 'size'
        ? `正文太长：${Math.ceil(problem.actual / 1024)} KB，最多 ${problem.allowed / 1024} KB。请分成几篇，或者改用附件。`
        : `正文里的列表或引用套了 ${problem.actual} 层以上，最多 ${problem.allowed} 层。请减少层次。`,
    );
    this.name = 'BodyLimitError';
    this.problem = problem;
  }
}

/**
 * The first limit that a body breaks. It reads line prefixes only, never parses: a parser given a list nested 3,000
 * deep runs out of memory. The depth is an upper bound of what the parser would build.
 */
export function limitProblem(markdown: string): LimitProblem | undefined {
  const size = sizeOf(markdown);
  if (size > LIMITS.size) return { limit: 'size', actual: size, allowed: LIMITS.size };
  const depth = nesting(markdown);
  if (depth > LIMITS.depth) return { limit: 'depth', actual: depth, allowed: LIMITS.depth };
  return undefined;
}

/** Bytes; of a text far below the limit, or beyond it anyway, characters will do. */
function sizeOf(markdown: string): number {
  const isClear = markdown.length > LIMITS.size || markdown.length * MOST_BYTES <= LIMITS.size;
  return isClear ? markdown.length : new TextEncoder().encode(markdown).length;
}

/** Of one UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3;
/** A line that opens a list or a quotation; most bodies have none. */
const MARKED_LINE = /^[ \t]*(?:>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/m;

function nesting(markdown: string): number {
  if (!MARKED_LINE.test(markdown)) return 0;
  let open: number[] = [];
  let deepest = 0;
  let afterBlank = true;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const blank = line.trim() === '';
    const columns = blank ? [] : markerColumns(line);
    // Flush text after a blank line ends every container; without the blank line it lazily continues them.
    if (!blank && columns.length === 0 && afterBlank && !/^[ \t]/.test(line)) open = [];
    for (const column of columns) {
      while ((open.at(-1) ?? -1) >= column) open.pop();
      open.push(column);
    }
    deepest = Math.max(deepest, open.length);
    if (deepest > LIMITS.depth) return deepest;
    afterBlank = blank;
  }
  return deepest;
}

/** Columns of the `>`, `-`, `*`, `+`, `1.` and `1)` that open a line; no more than are needed to refuse it. */
function markerColumns(line: string): number[] {
  const columns: number[] = [];
  const marker = /([ \t]*)(>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
  let column = 0;
  for (let at = 0; columns.length <= LIMITS.depth; at = marker.lastIndex) {
    marker.lastIndex = at;
    const found = marker.exec(line);
    if (!found || isRule(line, at)) break;
    for (const space of found[1] ?? '') column += space === '\t' ? 4 - (column % 4) : 1;
    columns.push(column);
    column += found[2]?.length ?? 0;
  }
  return columns;
}

/** `- - -` is a line across the page, not three lists. */
function isRule(line: string, from: number): boolean {
  const marks = line.slice(from).replace(/[ \t]/g, '');
  const first = marks.charAt(0);
  return (first === '-' || first === '*') && marks.length > 2 && marks === first.repeat(marks.length);
}
