import { useState, type ReactNode } from 'react';
import { fenToYuan } from '../../../src/schema/money.ts';
import { amountIn, keptAmount } from './worked-out.ts';

export interface AmountProps {
  forID: string;
  value: number | string | undefined;
  field: { get(name: string): unknown };
  onChange: (value: number | string) => void;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

const NO_AMOUNT = '这不是金额，请写成 1234.50 这样，单位是元，最多两位小数';

/**
 * An amount as people type or paste it, `12,345.6` or `１２３４５`, which a number field of the browser would drop or change
 * unseen. It becomes a plain number when the field is left; what is no amount stays as it was typed, and is said at once.
 */
export function AmountControl({ children, ...props }: AmountProps & { children?: ReactNode }) {
  const { forID, value = '', onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  const [typing, setTyping] = useState(false);
  const fen = amountIn(value);
  const wrong = !typing && value !== '' && fen === undefined;
  const leave = () => {
    setTyping(false);
    setInactiveStyle();
    if (typeof value === 'string' && value !== '') onChange(keptAmount(value));
  };
  return (
    <div className={`${classNameWrapper} when`}>
      <input
        id={forID}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typeof value === 'number' && fen !== undefined ? fenToYuan(fen) : value}
        aria-invalid={wrong}
        aria-describedby={`${forID}-said`}
        onChange={({ target }) => onChange(target.value)}
        onFocus={() => {
          setTyping(true);
          setActiveStyle();
        }}
        onBlur={leave}
      />
      <p id={`${forID}-said`} role="status" data-state={wrong ? 'wrong' : undefined}>
        {wrong && NO_AMOUNT}
      </p>
      {children}
    </div>
  );
}

/** A figure that can be taken over with one press, and how it agrees with what the field holds. */
export function Offer({ fen, value, onTake }: { fen: number; value: unknown; onTake: (yuan: number) => void }) {
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
          {own === fen ? '✓ 相符' : `！相差 ${fenToYuan(Math.abs(own - fen))} 元，请核对`}
        </span>
      )}
    </>
  );
}
