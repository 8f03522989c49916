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
  const { community = '', isOwn = false } = usual;
  const isChosen = isOwn && community !== '' && form['community'] === community;
  if (names.length === 0 && !isChosen) return null;
  const filled = `照${ownerName(community)}常用的填好了：${labelsOf(fieldsIn(usual), names)}。`;
  if (!isChosen) return <p className="usual-line">{filled}</p>;
  return (
    <p className="form-head" role="status">
      {`“所属社区”先选了“${ownerName(community)}”，因为您近来写的都是它的。不只是它的事，请改过来。`}
      {names.length > 0 && filled}
    </p>
  );
}

const fieldsIn = ({ collection }: { collection: string }) =>
  fieldsOf(definitionOf(collection as CollectionName).schema.shape);
