import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { leavesNotice } from '../schema/notice.ts';
import { place, type Problem } from '../schema/problems.ts';
import { textsOf } from '../schema/texts.ts';

/** A shorter one may stand anywhere. */
const TELLING = 6;

/**
 * What keeps telling of entries that leave nothing behind: other entries that link to them or have their title. And
 * entries of which nobody said why they were withdrawn, since their clerk may not have meant to hide so much.
 */
export function withdrawnEntries(
  entries: readonly Entry[],
  bodies: ReadonlyMap<string, string>,
  shown: (file: string) => string,
): Problem[] {
  const withdrawn = entries.filter((entry) => withdrawnOf(entry));
  const unsaid = withdrawn.filter((entry) => withdrawnOf(entry)?.kind === undefined);
  const hidden = withdrawn.filter((entry) => !leavesNotice(withdrawnOf(entry) ?? {}));
  return [
    ...unsaid.map((entry): Problem => {
      const message = '没有选，现在标题和原因都不公开；是内容有误或者情况变了的，请选上，居民才看得到标题和原因';
      return { ...place(['withdrawn', 'kind'], fields(entry), shown(entry.file)), message, severity: 'warning' };
    }),
    ...(hidden.length === 0 ? [] : entries.filter((entry) => !hidden.includes(entry))).flatMap((entry) =>
      hidden.flatMap((gone) => stillTold(gone, entry, bodies.get(entry.file) ?? '', shown)),
    ),
  ];
}

function stillTold(gone: Entry, entry: Entry, body: string, shown: (file: string) => string): Problem[] {
  const address = `/${gone.collection}/${gone.id}/`;
  const title = gone.data.title ?? '';
  const words = [address, ...(title.length >= TELLING ? [title] : [])];
  const texts = [
    ...textsOf(fields(entry), entry.data),
    { path: 'body', label: definitionOf(entry.collection).body.label, text: body },
  ];
  return texts
    .filter(({ text }) => words.some((word) => text.includes(word)))
    .map(({ path, label }) => {
      // Not the title itself, which may be what had to go.
      const message = `这里还写着 ${shown(gone.file)} 的标题或网址，那一篇撤回了，什么都不公开；请看看要不要改掉`;
      return { file: shown(entry.file), path, label, message, severity: 'warning' };
    });
}

const fields = ({ collection }: Entry) => fieldsOf(definitionOf(collection).schema.shape);

const withdrawnOf = ({ data }: Entry) => ('withdrawn' in data ? data.withdrawn : undefined);
