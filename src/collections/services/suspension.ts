import type * as z from 'zod';
import { fullDay } from '../../schema/beijing.ts';
import type { Remark, Reviewed } from '../../schema/collection.ts';
import { text } from '../../schema/fields/text.ts';
import { partialDate, UNKNOWN_DATE } from '../../schema/fields/time.ts';

const when = { field: 'status', is: 'suspended' };

/** Why a service is not to be had for now, and until when. */
export const suspension = {
  suspended: text({
    label: '暂停原因',
    hint: '一句话说清为什么停、停的时候找谁，如“大厅装修，急办的到柳桥社区服务站”。',
    max: 60,
    required: false,
    carried: 'never',
    when,
  }),
  resumes: partialDate({
    label: '预计恢复',
    hint: '只知道年月的写 2027年3月；说不准的不填。',
    required: false,
    carried: 'never',
    when,
  }),
};

interface Suspended {
  status: string;
  suspended?: z.output<typeof suspension.suspended>;
  resumes?: z.output<typeof suspension.resumes>;
}

/** When it is to go on and why it does not now, as short as a list needs it; nothing of a service that goes on. */
export function suspensionWords({ status, suspended, resumes }: Suspended): string[] {
  if (status !== when.is) return [];
  return [
    ...(isKnown(resumes) ? [`预计${fullDay(resumes)}恢复`] : []),
    ...(suspended === undefined ? [] : [suspended]),
  ];
}

/** A day that is over without a change of the status, and what residents do not see since it is not suspended. */
export const suspensionRemarks = (services: readonly Reviewed<Suspended>[], today?: string): Remark[] =>
  services.flatMap(({ id, data: { status, suspended, resumes } }) => {
    if (status !== when.is)
      return Object.entries({ suspended, resumes }).flatMap(([field, value]) =>
        value === undefined ? [] : [{ id, path: [field], message: '办理状态不是“暂停办理”，居民看不到这一栏，请清空' }],
      );
    if (today === undefined || !isKnown(resumes) || resumes >= today.slice(0, resumes.length)) return [];
    const message = `预计${fullDay(resumes)}恢复，已经过了；恢复了的把办理状态改回“正常办理”，没恢复的改成新的日子`;
    return [{ id, path: ['resumes'], message }];
  });

const isKnown = (date: string | undefined): date is string => date !== undefined && date !== UNKNOWN_DATE;
