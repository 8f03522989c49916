import { reportOf, type Report } from '../../../src/collections/disclosures/account-report.ts';
import { remarksOn } from '../../../src/collections/disclosures/account-remarks.ts';
import { disclosures } from '../../../src/collections/disclosures/schema.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { place, type Problem } from '../../../src/schema/problems.ts';

const UNKNOWN = '没有取到以前各期的账，上期结余没有核对；请自己对一对，或者过一会儿再保存';

/** Where the accounts in the form do not agree with other reports, as a check of the whole board would say it. */
export async function accountWarnings(
  collection: string,
  form: Readonly<Record<string, unknown>>,
  file: string,
  reports: (community: string | undefined) => Promise<readonly Report[]>,
): Promise<Problem[]> {
  if (collection !== disclosures.name) return [];
  const { body: _, ...values } = form;
  const { data } = disclosures.schema.safeParse(values);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const own = data && reportOf({ id, data });
  if (!own) return [];
  const warning = (path: readonly (string | number)[], message: string): Problem => ({
    ...place(path, fieldsOf(disclosures.schema.shape), file),
    message,
    severity: 'warning',
  });
  const others = await reports(own.community).catch(() => undefined);
  if (!others) return [warning(['accounts', 'opening'], UNKNOWN)];
  return remarksOn(own, others).map(({ path, message }) => warning(path, message));
}
