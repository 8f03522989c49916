import { useEffect, useSyncExternalStore } from 'react';
import type { CollectionName } from '../../../src/collections/index.ts';
import { helpForForm } from '../../../src/model/handbook.ts';
import { settingsRefusal } from '../../wire/people.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { may } from '../state/workflow.ts';
import { beginWith } from './begin-with.ts';
import { startNames, type Start } from './start-address.ts';
import { SameEntries } from './SameEntries.tsx';
import { UsualLine } from './UsualLine.tsx';

/** Above the form: how it is done, what was taken over into a new entry, or the ways to write another one like this. */
export function FormHead() {
  const { begun, me } = useSyncExternalStore(desk.subscribe, desk.get);
  const at = useSyncExternalStore(decap.subscribe, placeAsText);
  const isNew = at !== '' && at.endsWith('/');
  useEffect(() => {
    if (isNew) focusTitle();
  }, [isNew]);
  if (at.startsWith('settings/') && me && !may(me, 'manage'))
    return (
      <p className="form-head" role="status">
        {settingsRefusal(me.role)}下面只能看。
      </p>
    );
  if (at === '' || at.startsWith('settings/')) return null;
  const slash = at.indexOf('/');
  const entry = { collection: at.slice(0, slash), slug: at.slice(slash + 1) };
  const help = helpForForm(entry.collection as CollectionName).map((page) => <HelpLink key={page} page={page} />);
  if (isNew || !me)
    return (
      <>
        <p className="form-head starts">{help}</p>
        {begun !== undefined && (
          <p className="form-head" role="status">
            {begun}
          </p>
        )}
        {me && <SameEntries />}
        {me && <UsualLine />}
      </>
    );
  return (
    <p className="form-head starts">
      {startsFor(decap.form()).map((how) => (
        <button key={how} type="button" className="plain" onClick={() => beginWith(how, entry)}>
          {startNames[how]}
        </button>
      ))}
      {help}
    </p>
  );
}

/** `notices/2026/x`; of a new entry nothing stands after the slash. */
function placeAsText(): string {
  const open = decap.open();
  return open ? `${open.collection}/${open.slug}` : '';
}

/** The next period can be told only of what has one. */
function startsFor(form: unknown): Start[] {
  const period =
    typeof form === 'object' && form !== null && 'get' in form ? (form as Map<string, unknown>).get('period') : '';
  return period ? ['next', 'like'] : ['like'];
}

/** Nobody is taken away from where the cursor already is. */
function focusTitle(): void {
  const title = document.querySelector<HTMLInputElement>('input[id^="title-field-"]');
  if (!title || (document.activeElement && document.activeElement !== document.body)) return;
  title.focus({ preventScroll: true });
  title.setSelectionRange(title.value.length, title.value.length);
}
