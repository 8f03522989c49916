import { headingsIn } from '../../../src/markdown/headings-in.ts';

/** The headings that a form was opened with and nobody has written below: alone they make nothing public. */
export const emptyHeadings = (body: string): string[] =>
  headingsIn(body)
    .filter(({ isEmpty }) => isEmpty)
    .map(({ text }) => `“${text}”下面还没有写内容，台账会记成缺这一项；没有的写“无”，用不着的删掉这个小标题`);
