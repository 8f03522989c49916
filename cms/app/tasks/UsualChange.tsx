import { useEffect, useRef, useSyncExternalStore } from 'react';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { placeOf, showField } from '../form/show-field.ts';
import { decap } from '../state/decap-store.ts';
import { call } from '../state/desk-request.ts';
import { desk, type Usual } from '../state/desk-state.ts';
import { usualChange } from './usual-change.ts';

type Values = Readonly<Record<string, unknown>>;

/** Says what a new entry was filled with by itself. When another community is chosen, what nobody has touched follows. */
export function UsualChange() {
  const { usual } = useSyncExternalStore(desk.subscribe, desk.get);
  const community = useSyncExternalStore(decap.subscribe, chosenCommunity);
  const key = useSyncExternalStore(decap.subscribe, decap.formKey);
  /** A form that is opened anew with another community, as from a working copy, is as somebody left it. */
  const seen = useRef({ key, community });
  useEffect(() => {
    const isChosen = seen.current.key === key && seen.current.community !== community;
    seen.current = { key, community };
    const collection = desk.get().usual?.collection;
    if (!isChosen || collection === undefined || community === '') return undefined;
    let isMeant = true;
    call('usualValues', { collection, community })
      .then((found) => {
        if (isMeant) follow({ collection, ...found, community });
      })
      .catch(() => undefined);
    return () => {
      isMeant = false;
    };
  }, [key, community]);

  if (!usual || Object.keys(usual.values).length === 0) return null;
  return (
    <p className="form-head" role="status">
      {`${labelsOf(usual.collection, usual.values)}照${whose(usual)}常用的填好了，请看一看，不对的改掉。`}
    </p>
  );
}

function follow(other: Usual): void {
  const { usual } = desk.get();
  if (!usual) return;
  const { collection } = other;
  const changed = usualChange(usual.values, other.values, formValues());
  desk.set({ usual: other });
  if (Object.keys(changed).length === 0) return;
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  const place = document.activeElement ? placeOf(document.activeElement, fields) : '';
  decap.fill(changed);
  decap.say(`${labelsOf(collection, changed)}跟着换成了${whose(other)}常用的，您自己改过的没有动。`);
  // The form was opened anew: the clerk goes on at the same place.
  requestAnimationFrame(() => showField(place === '' ? 'community' : place));
}

const whose = ({ community }: Usual) =>
  community === undefined ? '这里' : (nameOf('communities', community) ?? '这个社区');

function labelsOf(collection: string, values: Values): string {
  const fields = fieldsOf(definitionOf(collection as CollectionName).schema.shape);
  return fields.flatMap(({ name, label }) => (name in values ? [`“${label}”`] : [])).join('、');
}

const formValues = (): Values => {
  const form = decap.form();
  return typeof form === 'object' && form !== null && 'toJS' in form ? (form as { toJS(): Values }).toJS() : {};
};
const chosenCommunity = (): string => {
  const { community } = formValues();
  return typeof community === 'string' ? community : '';
};
