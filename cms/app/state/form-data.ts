import { useMemo, useSyncExternalStore } from 'react';
import { decap } from './decap-store.ts';

/** What the form holds, as plain data; a control that uses it is drawn again with every change of any field. */
export function useFormData(): Readonly<Record<string, unknown>> {
  const form = useSyncExternalStore(decap.subscribe, decap.form);
  return useMemo(() => (isTree(form) ? form.toJS() : {}), [form]);
}

const isTree = (value: unknown): value is { toJS(): Record<string, unknown> } =>
  typeof value === 'object' && value !== null && 'toJS' in value;
