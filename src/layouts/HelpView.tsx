import { DocumentHead } from '../components/entry/DocumentHead.tsx';
import { Prose } from '../components/text/Prose.tsx';
import { Toc } from '../components/text/Toc.tsx';
import type { Rendered } from '../markdown/render.ts';

/** The clerks' handbook. */
export function HelpView({ body, name }: { body: Rendered; name: string }) {
  return (
    <article className="doc long">
      <DocumentHead org={name} title="发布手册" lead="第一次用，从头看一遍大约十分钟；以后有问题，从目录里找。" />
      <Toc items={body.headings} />
      <Prose html={body.html} />
    </article>
  );
}
