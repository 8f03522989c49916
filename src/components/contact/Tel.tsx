import type { ReactNode } from 'react';
import { Icon } from '../text/Icon.tsx';
import { formatPhone, phoneHref } from './phone-number.ts';

interface Props {
  phone: string;
  /** `line` stands alone and large, `button` is the one solid action of a block, `text` runs in a sentence. */
  look?: 'line' | 'button' | 'text' | undefined;
  /** Whose it is, said before the number. */
  of?: string | undefined;
  /** Instead of the number, as in 打电话说. The number then has to stand near. */
  children?: ReactNode;
}

const looks = { line: 'tel', button: 'btn', text: undefined };

/** A telephone number that can be tapped, and that is readable on paper. */
export function Tel({ phone, look = 'line', of, children }: Props) {
  return (
    <a className={looks[look]} href={phoneHref(phone)}>
      {look !== 'text' && <Icon name="phone" />}
      {of === undefined ? (
        (children ?? formatPhone(phone))
      ) : (
        <>
          {of} <b>{formatPhone(phone)}</b>
        </>
      )}
    </a>
  );
}
