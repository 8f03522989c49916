import type { ReactNode } from 'react';
import { formatPhone, phoneHref } from './phone-number.ts';

export interface CallRow {
  label: string;
  phone: string;
  /** The community whose own it is: its row is there for who has chosen it. */
  only?: string | undefined;
}

/** Numbers for what is urgent: the whole row is what rings. */
export function CallRows({ calls, children }: { calls: readonly CallRow[]; children?: ReactNode }) {
  return (
    <ul className="two calls">
      {calls.map(({ label, phone, only }, index) => (
        <li key={index} data-of={only} data-only={only && ''}>
          <a href={phoneHref(phone)}>
            {label} <b>{formatPhone(phone)}</b>
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}
