import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { handbook, helpHref, helpPages, helpTitle, type HelpPage } from '../../model/handbook.ts';

export const HANDBOOK_TITLE = '使用手册';

/** The contents of the clerks' handbook: questions, by parts. */
export function HandbookView({ name }: { name: string }) {
  return (
    <article className="doc">
      <DocumentHead org={name} title={HANDBOOK_TITLE} lead="一页讲一件事。要做什么，就点哪一行。" />
      {Object.entries(handbook).map(([part, pages], index) => (
        <Section key={part} id={`part-${String(index + 1)}`} title={part}>
          <HelpLinks pages={helpPages.filter((page) => page in pages)} />
        </Section>
      ))}
    </article>
  );
}

export const HelpLinks = ({ pages }: { pages: readonly HelpPage[] }) => (
  <ul className="toc">
    {pages.map((page) => (
      <li key={page}>
        <a href={helpHref(page)}>{helpTitle(page)}</a>
      </li>
    ))}
  </ul>
);
