import { useState, type ReactNode } from 'react';
import { fenToYuan } from '../../../src/schema/money.ts';
import { useFollowed } from './followed.ts';
import { amountIn, keptAmount } from './worked-out.ts';

export interface AmountProps {
  forID: string;
  value: number | string | undefined;
  field: { get(name: string): unknown };
  onChange: (value: number | string) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

interface Known {
  /** In 分: what the amount has to be, as far as it is known; it fills itself in. */
  known?: number | undefined;
  /** Whether it may. */
  may?: boolean;
  children?: ReactNode;
}

const NO_AMOUNT = '这不是金额，请写成 1234.50 这样，单位是元，最多两位小数';

/**
 * An amount as people type or paste it, `12,345.6` or `１２３４５`, which a number field of the browser would drop or change
 * unseen. It becomes a plain number when the field is left; what is no amount stays as it was typed, and is said at once.
 */
export function AmountControl({ children, known, may = true, ...props }: AmountProps & Known) {
  const { forID, value = '', onChange, setActiveStyle, setInactiveStyle } = props;
  const [typing, setTyping] = useState(false);
  useFollowed({ value, known, may: may && !typing, onFill: onChange });
  const fen = amountIn(value);
  const wrong = !typing && value !== '' && fen === undefined;
  const leave = () => {
    setTyping(false);
    setInactiveStyle();
    if (typeof value === 'string' && value !== '') onChange(keptAmount(value));
  };
  return (
    <div className="amount">
      <input
        id={forID}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typeof value === 'number' && fen !== undefined ? fenToYuan(fen) : value}
        aria-invalid={wrong}
        aria-describedby={`said-${forID}`}
        onChange={({ target }) => onChange(target.value)}
        onFocus={() => {
          setTyping(true);
          setActiveStyle();
        }}
        onBlur={leave}
      />
      {children}
      {/* Last, so that nothing above moves under a finger that presses there. */}
      <p id={`said-${forID}`} role="status" data-state={wrong ? 'wrong' : undefined}>
        {wrong && NO_AMOUNT}
      </p>
    </div>
  );
}

interface OfferProps {
  fen: number;
  value: unknown;
  /** What is said of a value that agrees: where it comes from. */
  says: string;
  onTake: (yuan: number) => void;
}

/** A figure that can be taken over with one press, and how it agrees with what the field holds. */
export function Offer({ fen, value, says, onTake }: OfferProps) {
  const own = amountIn(value);
  return (
    <>
      {own !== fen && (
        <button type="button" onClick={() => onTake(fen / 100)}>
          填入 {fenToYuan(fen)}
        </button>
      )}
      {own !== undefined && (
        <span data-state={own === fen ? 'right' : 'wrong'}>
          {own === fen ? `✓ ${says}` : `！相差 ${fenToYuan(Math.abs(own - fen))} 元，请核对`}
        </span>
      )}
    </>
  );
}
