import { reference } from '../fields/contact.ts';
import { items } from '../fields/nested.ts';

/** The disclosures that were posted about a matter that has an entry of its own. */
export const papers = items({
  label: '相关的公示',
  hint: '这件事在居务公开里登过的，如承接方公示、候选人公示、收支公示。',
  required: false,
  carried: 'never',
  of: reference({ label: '公示', to: 'disclosures' }),
});
