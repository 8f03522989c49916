import { endOfDay } from '../../schema/beijing.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

export const validities = {
  'in-force': '现行有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
} as const;

interface Dated {
  validity: keyof typeof validities;
  effective?: string | undefined;
  expires?: string | undefined;
}

/** The validity stated, except that a text not yet in force waits and one past its last day has lapsed. */
export function policyStatus({ validity, effective, expires }: Dated): Schedule {
  if (validity === 'repealed' || validity === 'expired') {
    return [{ from: null, code: 'withdrawn', label: validities[validity] }];
  }
  const valid: Phase = {
    from: effective ?? null,
    code: validity === 'amended' ? 'soon' : 'open',
    label: validities[validity],
  };
  return [
    ...(effective ? [{ from: null, code: 'wait', label: '尚未施行' } satisfies Phase] : []),
    valid,
    ...(expires ? [{ from: endOfDay(expires), code: 'withdrawn', label: '已失效' } satisfies Phase] : []),
  ];
}
