import type { ReactNode } from 'react';
import { Icon } from '../text/Icon.tsx';

export interface Way {
  icon: string;
  name: string;
  children: ReactNode;
}

/** Ways to take part, each with its drawing, its name and how. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ icon, name, children }, index) => (
        <li key={index}>
          <Icon name={icon} />
          <div>
            <b>{name}</b>
            {children}
          </div>
        </li>
      ))}
    </ul>
  );
}
