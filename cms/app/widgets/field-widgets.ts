import { AmountControl } from './amount.tsx';
import { ClosingControl } from './closing.tsx';
import { OpeningControl } from './opening.tsx';
import { PeriodControl } from './PeriodControl.tsx';
import { TimeControl } from './TimeControl.tsx';

/** The fields of one value that are our own, by the names under which the schema asks for them. */
export const fieldWidgets = [
  { name: 'time', controlComponent: TimeControl },
  { name: 'period', controlComponent: PeriodControl },
  { name: 'amount', controlComponent: AmountControl },
  { name: 'opening', controlComponent: OpeningControl },
  { name: 'closing', controlComponent: ClosingControl },
];
