import { useSyncExternalStore } from 'react';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { desk } from '../state/desk-state.ts';
import { useFormData } from '../state/form-data.ts';
import { asFilled } from './usual-change.ts';
import { labelsOf, ownerName } from './usual-words.ts';

/** What of a new form was filled by itself and stands there as it was filled. */
export function UsualLine() {
  const { usual } = useSyncExternalStore(desk.subscribe, desk.get);
  const form = useFormData();
  if (!usual) return null;
  const names = asFilled(usual.values, form);
  if (names.length === 0) return null;
  const fields = fieldsOf(definitionOf(usual.collection as CollectionName).schema.shape);
  return (
    <p className="usual-line">{`照${ownerName(usual.community ?? '')}常用的填好了：${labelsOf(fields, names)}。`}</p>
  );
}
