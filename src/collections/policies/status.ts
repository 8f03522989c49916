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

/**
 * The validity stated, except that a text not yet in force waits, one past its last day has lapsed, and one that another
 * text replaces whole, `replacedFrom` a day on or from the beginning, no longer holds then.
 */
export function policyStatus(dated: Dated, replacedFrom?: string | null): Schedule {
  const stated = statedStatus(dated);
  if (replacedFrom === undefined || dated.validity !== 'in-force') return stated;
  const replaced: Phase = { from: replacedFrom, code: 'withdrawn', label: '已被取代' };
  const before = stated.filter(({ from, code }) => code !== 'withdrawn' && (from ?? '') < (replacedFrom ?? ''));
  const lapsed = stated.find(({ from, code }) => code === 'withdrawn' && (from ?? '') <= (replacedFrom ?? ''));
  return lapsed ? stated : [...before, replaced];
}

function statedStatus({ validity, effective, expires }: Dated): Schedule {
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
