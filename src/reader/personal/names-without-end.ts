import { definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { namesUntil } from '../../record/retention.ts';
import type { Problem } from '../../schema/problems.ts';
import type { Asked } from './asked.ts';

/** Names that a reviewer has let pass in an entry that does not say until when they stay. */
export function namesWithoutEnd(entry: Entry, asked: Asked, file: string): Problem[] {
  const areCleared = asked.some(
    ({ question: [what, kind], answer }) => what === 'cleared' && kind === 'name-column' && answer,
  );
  if (!areCleared || namesUntil(entry.data) !== undefined) return [];
  const { schema, body } = definitionOf(entry.collection);
  const message =
    'named' in schema.shape
      ? '这里放行了姓名，但没有写留到哪一天；请把名单移到“有姓名的名单”里，写上“名单保留到”，到期自动撤下'
      : '这里放行了姓名，但没有写留到哪一天；事情办完以后请把姓名删去或者遮住';
  return [{ file, path: 'body', label: body.label, message, severity: 'warning' }];
}
