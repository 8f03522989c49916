import { beijingDay } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';
import type { Site } from './site.ts';

/** Days off, on which weekly hours do not hold: of this year and those after, so that what holds them stays true all year. */
export const holidaysNear = remembered(({ settings, now }: Pick<Site, 'settings' | 'now'>): string[] => {
  const year = beijingDay(now).slice(0, 4);
  return (settings.holidays ?? []).flatMap(({ off = [] }) => off).filter((day) => day.slice(0, 4) >= year);
});
