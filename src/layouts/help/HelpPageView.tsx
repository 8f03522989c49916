import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { handbook, HANDBOOK_HREF, helpPages, helpTitle, type HelpPage } from '../../model/handbook.ts';
import { HANDBOOK_TITLE, HelpLinks } from './HandbookView.tsx';

interface Props {
  page: HelpPage;
  html: string;
  /** Of the board. */
  name: string;
}

/** One task of a clerk, with the others of its part below. */
export function HelpPageView({ page, html, name }: Props) {
  const [part = '', pages = {}] = Object.entries(handbook).find(([, own]) => page in own) ?? [];
  return (
    <article className="doc">
      <DocumentHead org={name} title={helpTitle(page)} crumbs={[{ label: HANDBOOK_TITLE, href: HANDBOOK_HREF }]} />
      <Prose html={html} />
      <Section id="others" title={`还有：${part}`}>
        <HelpLinks pages={helpPages.filter((own) => own in pages && own !== page)} />
      </Section>
    </article>
  );
}
