import type { Entry } from '../../collections/entry.ts';
import { viewOf } from '../../collections/views.ts';
import type { SheetFoot as Foot } from '../../model/wall/sheet.ts';
import type { PageProps } from '../../schema/page.ts';
import { SheetFoot } from './SheetFoot.tsx';

interface Props {
  entry: Pick<Entry, 'collection' | 'id' | 'data'>;
  body: PageProps['body'];
  context: PageProps['context'];
  foot: Foot;
}

/** An entry as it hangs on the wall: as it reads on its page, with what paper needs at its foot. */
export function NoticeSheet({ entry, body, context, foot }: Props) {
  const Page = viewOf(entry.collection);
  return (
    <div className="sheet">
      <Page entry={entry} body={body} context={context} />
      <SheetFoot foot={foot} />
    </div>
  );
}
