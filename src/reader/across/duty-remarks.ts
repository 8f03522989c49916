import { definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { dutyRemarks } from '../../record/duty-remarks.ts';
import { statedBy } from '../../record/evidence.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { place, type Problem } from '../../schema/problems.ts';
import { isSame } from './remarks.ts';

/** What keeps entries of any collection from being counted for the duty they name. As long as all are the same, so is this. */
export function createDutyRemarks(shown: (file: string) => string): (entries: readonly Entry[]) => Problem[] {
  let last: { own: readonly Entry[]; remarks: Problem[] } | undefined;
  return (entries) => {
    const own = entries.filter((entry) => isAbout(entry) || statedBy(entry).duty !== undefined);
    if (!last || !isSame(last.own, own)) last = { own, remarks: remarksOn(own, shown) };
    return last.remarks;
  };
}

const isAbout = ({ collection }: Entry) => collection === 'duties' || collection === 'communities';

const remarksOn = (own: readonly Entry[], shown: (file: string) => string) =>
  dutyRemarks(own).map(({ entry, path, message }): Problem => {
    const { schema } = definitionOf(entry.collection);
    return { ...place(path, fieldsOf(schema.shape), shown(entry.file)), message, severity: 'warning' };
  });
