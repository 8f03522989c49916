import type { PageContext } from '../../schema/page.ts';

interface Props {
  collection: string;
  ids: readonly string[];
  context: PageContext;
}

/** Other entries by their titles, one a line. */
export function References({ collection, ids, context }: Props) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Reference collection={collection} id={id} context={context} />
        </li>
      ))}
    </ul>
  );
}

/** Another entry by its title; one that residents may not see is not named. */
export function Reference({ collection, id, context: { lookup, href } }: Omit<Props, 'ids'> & { id: string }) {
  const found = lookup(collection, id);
  return found ? <a href={href(collection, id)}>{found.title}</a> : '（这一篇没有公开）';
}
