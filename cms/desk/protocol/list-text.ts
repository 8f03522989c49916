import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { HttpError } from '../../wire/http-error.ts';

/** Stands in a list where the rest was left out. No clerk writes it, so text that holds it did not come from a form. */
const LEFT_OUT = '<!-- gongshi: 列表里不带正文 -->';
const FRONT_MATTER = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;
/** Anchors and aliases tie one field to another. */
const TIED = /(?:^|[\s[{,])[&*]\w/;

/**
 * Makes the text of an entry as a list needs it: what it is shown, sorted, filtered and searched by, and a mark in
 * place of the rest, which is nine tenths of the bytes. Opening an entry reads it whole. Text of which the fields
 * cannot be told apart stays as it is.
 */
export function listTextOf(collection: CollectionName): (text: string) => string {
  const unseen = unseenFields(collection);
  return (text) => {
    const [whole, fence, fields = ''] = FRONT_MATTER.exec(text) ?? [];
    if (whole === undefined || fence === undefined) return text;
    const shown = TIED.test(fields) ? fields : without(fields, unseen);
    if (shown === fields && whole.length === text.length) return text;
    return `${fence}${shown}---\n${LEFT_OUT}\n`;
  };
}

/** Whatever way through the browser's store led here: saving the text of a list would lose the rest. */
export function refuseListText(text: string): void {
  if (!text.includes(LEFT_OUT)) return;
  throw new HttpError(409, '这一篇没有带着正文打开，为了不丢正文没有保存。请刷新页面，重新打开这一篇再改。');
}

/** Rows, groups and long words, unless a list names an entry by them or, as with `withdrawn`, filters by them. */
function unseenFields(collection: CollectionName): ReadonlySet<string> {
  const { schema, summary } = definitionOf(collection);
  const large = fieldsOf(schema.shape).filter(
    ({ kind, fields }) => kind === 'group' || kind === 'prose' || (kind === 'list' && fields !== undefined),
  );
  return new Set(large.map(({ name }) => name).filter((name) => name !== 'withdrawn' && !summary.includes(name)));
}

/** A field begins at a line that is not indented and lasts to the next such line. */
function without(fields: string, unseen: ReadonlySet<string>): string {
  let keep = true;
  return fields
    .split(/(?<=\n)/)
    .filter((line) => {
      const name = /^([A-Za-z]\w*):/.exec(line)?.[1];
      if (name !== undefined) keep = !unseen.has(name);
      return keep;
    })
    .join('');
}
