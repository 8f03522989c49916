import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Property } from './property.ts';

/** West and east of Beijing, with summer time and without, with half hours, and the first and nearly the last to have midnight. */
const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
] as const;

interface Counted {
  boundaries: number;
  minutes: number;
  wrong: number;
  examples: string[];
  timetable: string;
}

export const property: Property = {
  id: 'R16',
  title: 'every minute of three days around each boundary, in six time zones',
  async prove(share) {
    const counts: Counted[] = [];
    for (const TZ of ZONES) {
      const child = ['test/full/support/every-minute.ts', String(share)];
      const { stdout } = await promisify(execFile)(process.execPath, child, { env: { ...process.env, TZ } });
      counts.push(JSON.parse(stdout) as Counted);
    }
    const sum = (key: 'minutes' | 'wrong') => counts.reduce((total, own) => total + own[key], 0);
    const timetables = new Set(counts.map(({ timetable }) => timetable));
    const examples = counts.flatMap((own) => own.examples).slice(0, 5);
    return {
      pass: sum('wrong') === 0 && timetables.size === 1 && counts.every(({ minutes }) => minutes > 0),
      figures: [
        `${String(counts[0]!.boundaries)} boundaries, ${String(sum('minutes'))} minutes in ${String(ZONES.length)} time zones, ${String(sum('wrong'))} wrong`,
        `${String(timetables.size)} timetable`,
        ...examples,
      ].join('; '),
    };
  },
};
