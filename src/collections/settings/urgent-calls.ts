import { urgentKinds, type UrgentKindName } from './urgent-kinds.ts';

/** A number that a clerk has written; one without a kind is for questions. */
export interface Hotline {
  name: string;
  phone: string;
  hours: string;
  kind?: string | undefined;
}

/** Whom to ring when something is urgent. */
export interface UrgentCall {
  kind: UrgentKindName;
  label: string;
  /** Who answers; absent where it is who answers everywhere. */
  name?: string | undefined;
  phone: string;
  hours: string;
  say: string;
  counsel: boolean;
}

const names = Object.keys(urgentKinds) as UrgentKindName[];

/** Those of a list that are for something urgent, by kind. */
export const ownCalls = (hotlines: readonly Hotline[]): UrgentCall[] =>
  names.flatMap((kind) => hotlines.filter((one) => one.kind === kind).map((one) => callOf(kind, one)));

/** Those of the whole board: where none is written, the number that is the same everywhere. */
export const urgentCalls = (hotlines: readonly Hotline[]): UrgentCall[] =>
  names.flatMap((kind) => {
    const written = hotlines.filter((one) => one.kind === kind);
    const { phone } = urgentKinds[kind];
    const everywhere = phone === undefined ? [] : [{ phone, hours: '全天' }];
    return (written.length > 0 ? written : everywhere).map((one) => callOf(kind, one));
  });

function callOf(kind: UrgentKindName, { name, phone, hours }: Omit<Hotline, 'name'> & { name?: string }): UrgentCall {
  const { label, say, counsel } = urgentKinds[kind];
  return { kind, label, ...(name !== undefined && { name }), phone, hours, say, counsel: counsel === true };
}
