import { Fragment, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { isFilled } from '../../../src/schema/fields/carried.ts';
import type { Definition } from '../../../src/schema/collection.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { desk } from '../state/desk-state.ts';
import { may } from '../state/workflow.ts';
import { watchAddedRows } from './added-rows.ts';

interface Tree {
  get(key: string): unknown;
  toJS(): Record<string, unknown>;
}

export interface FormProps {
  collection: string;
  /** What the form holds when it opens; undefined while nothing is filled. */
  data: Tree | undefined;
  /** Decap's controls, each with the field it is for. */
  controls: Iterable<ReactElement<{ field: Tree }>>;
  /** What is said directly below a field, by its name. */
  below?: Readonly<Record<string, ComponentType<{ collection: string }>>>;
}

/** The fields that are always needed or filled already; what else a form has is folded under 不常填的. */
export function FoldedForm({ collection, data, controls, below = {} }: FormProps) {
  // As it was when the form opened: nothing moves while somebody writes.
  const [rare] = useState(() => rareFields(collection, data?.toJS() ?? {}));
  useEffect(watchAddedRows, []);
  const nameOf = (control: ReactElement<{ field: Tree }>) => String(control.props.field.get('name'));
  const idle = idleFields(collection, data?.toJS() ?? {});
  const all = [...controls].filter((control) => !idle.has(nameOf(control)));
  const more = all.filter((control) => rare.has(nameOf(control)));
  const shown = all.flatMap((control) => {
    const name = nameOf(control);
    if (rare.has(name)) return [];
    const Below = below[name];
    return [
      <Fragment key={name}>
        {control}
        {Below && <Below collection={collection} />}
      </Fragment>,
    ];
  });
  const labels = more.slice(0, 4).map((control) => String(control.props.field.get('label')));
  if (collection === 'settings' && mayOnlyRead())
    return (
      <fieldset className="only-read" disabled>
        {shown}
      </fieldset>
    );
  return (
    <>
      {shown}
      {more.length > 0 && (
        <details className="more-fields">
          <summary>
            不常填的<span>{`${labels.join('、')}${more.length > labels.length ? '……' : ''}，用得着时再填`}</span>
          </summary>
          {more}
        </details>
      )}
    </>
  );
}

/** Above the form it says who may change the settings. A git host has rights of its own. */
function mayOnlyRead(): boolean {
  const { me } = desk.get();
  return me !== undefined && !may(me, 'manage');
}

/** Whether a group of the form is filled, as Decap keeps it. */
export const holdsSomething = (group: { toJS?: () => unknown } | undefined): boolean => isFilled(group?.toJS?.());

/** Those that are asked for only with another value of a choice, and hold nothing. */
export function idleFields(collection: string, values: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const idle = formFields(collection).filter(
    ({ name, when }) => when && values[when.field] !== when.is && !isFilled(values[name]),
  );
  return new Set(idle.map(({ name }) => name));
}

/** Optional, empty, and not among those that its collection shows at once. */
export function rareFields(collection: string, values: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { shown = [] } = definitionIn(collection) ?? {};
  const rare = formFields(collection).filter(
    (field) => !field.required && !field.when && field.to !== 'communities' && !shown.includes(field.name),
  );
  return new Set(rare.map((field) => field.name).filter((one) => !isFilled(values[one])));
}

const definitionIn = (collection: string): Definition | undefined => {
  const name = collectionNames.find((known) => known === collection);
  return name && definitionOf(name);
};

const formFields = (collection: string) => fieldsOf(definitionIn(collection)?.schema.shape ?? {});
