import { formatFen } from '../../../src/schema/money.ts';
import { AmountControl, Offer, type AmountProps } from './amount.tsx';
import { useFormData } from '../state/form-data.ts';
import { workedOut } from './worked-out.ts';

/** The closing beside what it has to be, worked out while the other amounts are typed. */
export function ClosingControl(props: AmountProps) {
  const worked = workedOut(useFormData()['accounts']);
  return (
    <AmountControl {...props} known={'missing' in worked ? undefined : worked.closing}>
      {'missing' in worked ? (
        <p>算出本期结余还差：{worked.missing}。</p>
      ) : (
        <>
          <p>
            {formatFen(worked.opening)} + {formatFen(worked.income)} − {formatFen(worked.spending)} ={' '}
            <b>{formatFen(worked.closing)}</b>
          </p>
          <Offer fen={worked.closing} value={props.value} says="自动算出，与各笔相符" onTake={props.onChange} />
        </>
      )}
    </AmountControl>
  );
}
