import { render } from '../../markdown/render.ts';
import { helpHref, helpPages } from '../../model/handbook.ts';

export interface HelpPicture {
  src: string;
  width: number;
  height: number;
}

const ADDRESS = /\]\((?:(?<page>[\w-]+)\.md|pictures\/(?<picture>[\w-]+)\.webp)(?=[)#])/g;

/**
 * The HTML of a page of the handbook. In its Markdown other pages are called by their files, `review.md`, and pictures
 * `pictures/bar.webp`, so that it reads the same in the repository. What is not there stays as it is: pictures are taken of a
 * site that is built without them.
 */
export function helpHtml(markdown: string, pictures: Readonly<Record<string, HelpPicture>>): string {
  const bySource = new Map(Object.values(pictures).map((picture) => [picture.src, picture]));
  const text = markdown.replace(ADDRESS, (all, ...rest) => {
    const { page, picture } = rest.at(-1) as { page?: string; picture?: string };
    const address = page === undefined ? pictures[picture ?? '']?.src : pageAddress(page);
    return address === undefined ? all : `](${address}`;
  });
  return render(text, { image: (src) => bySource.get(src) }).html;
}

function pageAddress(name: string): string | undefined {
  const page = helpPages.find((own) => own === name);
  return page && helpHref(page);
}
