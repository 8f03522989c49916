import { useEffect, useState, useSyncExternalStore } from 'react';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { decap } from '../state/decap-store.ts';
import { call } from '../state/desk-request.ts';
import { desk, type Usual } from '../state/desk-state.ts';
import { usualChange } from './usual-change.ts';

type Values = Readonly<Record<string, unknown>>;

/** Another community was chosen: its own issuer, telephone and channels are offered, never put over what somebody typed. */
export function UsualChange() {
  const { usual } = useSyncExternalStore(desk.subscribe, desk.get);
  const community = useSyncExternalStore(decap.subscribe, chosenCommunity);
  const [other, setOther] = useState<Usual>();
  const collection = usual?.collection;
  const isOther = usual !== undefined && community !== (usual.community ?? '');
  useEffect(() => {
    if (!isOther || collection === undefined || community === '') {
      setOther(undefined);
      return undefined;
    }
    let isMeant = true;
    call('usualValues', { collection, community })
      .then((found) => {
        if (isMeant) setOther({ collection, ...found, community });
      })
      .catch(() => undefined);
    return () => {
      isMeant = false;
    };
  }, [isOther, collection, community]);

  if (!usual || !other || other.community !== community) return null;
  const offered = usualChange(usual.values, other.values, formValues());
  if (Object.keys(offered).length === 0) return null;
  const take = () => {
    decap.fill(offered);
    desk.set({ usual: other });
  };
  return (
    <p className="form-head" role="status">
      {`${labelsOf(other.collection, offered)}要换成${nameOf('communities', community) ?? '这个社区'}常用的吗？`}
      <button type="button" onClick={take}>
        换过来
      </button>
      <button type="button" className="plain" onClick={() => desk.set({ usual: { ...other, values: usual.values } })}>
        不用
      </button>
    </p>
  );
}

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
