import { settings as settingsFile, type Settings } from '../../collections/settings/schema.ts';
import { AHEAD } from '../../record/owed.ts';
import { workingCalendar } from '../../record/working-calendar.ts';
import { yearsUnknown } from '../../record/years-unknown.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { place, type Problem } from '../../schema/problems.ts';
import { shownPath } from '../folders.ts';

/** Years in which working days are counted at an instant though nobody has stated their holidays. */
export function holidayWarnings(settings: Settings | undefined, now: string, contentDir: string): Problem[] {
  if (!settings) return [];
  const at = place(['holidays'], fieldsOf(settingsFile.schema.shape), shownPath(contentDir, settingsFile.file));
  const calendar = workingCalendar(settings.holidays ?? []);
  return yearsUnknown(beijingDay(now), AHEAD, calendar).map((year) => {
    const message = `还没有 ${year} 年的放假安排，落在这一年的期限先按平常的周末推算，可能不准；国务院办公厅公布以后请在这里补上`;
    return { ...at, message, severity: 'warning' };
  });
}
