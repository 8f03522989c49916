import { useEffect, useState } from 'react';
import { accountReports, knowsUnpublished, type KnownReport } from '../state/account-reports.ts';
import { decap } from '../state/decap-store.ts';
import { AmountControl, Offer, type AmountProps } from './amount.tsx';
import { useFormData } from '../state/form-data.ts';
import { openingFrom } from './opening-from.ts';

const UNKNOWN = '没有取到以前各期的账，请自己核对。';

/** The opening beside what the period before left, as far as it is known. */
export function OpeningControl(props: AmountProps) {
  const form = useFormData();
  const reports = useReports(typeof form['community'] === 'string' ? form['community'] : '');
  const id = decap.open()?.slug.split('/').at(-1) ?? '';
  const { said, closing } =
    reports === undefined ? { said: '' } : reports === null ? { said: UNKNOWN } : openingFrom(form, id, reports);
  return (
    // Only into accounts that were begun: not every notice has some.
    <AmountControl {...props} known={closing} may={id === '' && hasBegun(form['accounts'])}>
      <p role="status">
        {said}
        {said && !knowsUnpublished() && '（这里只看得到已经公开的账。）'}
      </p>
      {closing !== undefined && (
        <Offer fen={closing} value={props.value} says="与上期结余相符" onTake={props.onChange} />
      )}
    </AmountControl>
  );
}

const hasBegun = (accounts: unknown) =>
  Object.values(accounts ?? {}).some((value) => Array.isArray(value) && value.length > 0);

/** Undefined as long as they are asked for, null when they cannot be had. */
function useReports(community: string): readonly KnownReport[] | null | undefined {
  const [known, setKnown] = useState<{ community: string; reports: readonly KnownReport[] | null }>();
  useEffect(() => {
    let gone = false;
    void accountReports(community || undefined)
      .catch(() => null)
      .then((reports) => gone || setKnown({ community, reports }));
    return () => {
      gone = true;
    };
  }, [community]);
  return known?.community === community ? known.reports : undefined;
}
