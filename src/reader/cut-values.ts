import { visit, type Document } from 'yaml';
import type { Problem } from '../schema/problems.ts';

/** More than these are not told one by one. */
const MOST = 20;

/**
 * Values without quotes that a ` #` cuts short: to YAML the rest of the line is a comment. A sentence each, with the line
 * counted from `offset`, and what to write so that nothing is lost.
 */
export function cutValues(document: Document, source: string, offset: number): string[] {
  if (!/ #/.test(source)) return [];
  const cut: string[] = [];
  visit(document, {
    Scalar(key, { type, range, source: kept = '' }) {
      if (type !== 'PLAIN' || key === 'key' || !range) return undefined;
      const lost = /^ *#.*/.exec(source.slice(range[1], range[2]))?.[0].trimEnd();
      if (lost === undefined) return undefined;
      const line = source.slice(0, range[1]).split('\n').length + offset;
      const whole = JSON.stringify(kept === '' ? lost.trim() : kept + lost);
      cut.push(
        `第 ${line} 行从“${lost.trim()}”起会当成注释丢掉，只剩下“${kept}”。要保留就加上英文引号，写成 ${whole}；真是注释的，请另起一行`,
      );
      return cut.length < MOST ? undefined : visit.BREAK;
    },
  });
  return cut;
}

/** The same as problems of `file`: a comment may be meant. */
export const cutProblems = (cut: readonly string[], file: string): Problem[] =>
  cut.map((message) => ({ file, path: '', label: '开头信息', message, severity: 'warning' }));
