import type * as z from 'zod';
import { reference } from '../fields/contact.ts';
import { list } from '../fields/nested.ts';
import { text } from '../fields/text.ts';

/** The rules an entry rests on: a policy of this site, or the name of one elsewhere. */
export const basis = list({
  label: '依据',
  hint: '选本站的政策文件，或者写文件名称，二选一。',
  required: false,
  of: {
    policy: reference({ label: '本站政策文件', to: 'policies', required: false }),
    text: text({ label: '文件名称和条款', max: 120, required: false }),
  },
});

/** A row of the basis that names neither; a rule between fields, which each schema with a basis applies. */
export function checkBasis({ basis: rows }: { basis?: z.output<typeof basis> }, context: z.RefinementCtx): void {
  rows?.forEach(({ policy, text: name }, index) => {
    if (!policy && !name) {
      context.addIssue({ code: 'custom', path: ['basis', index], message: '依据要选一份本站文件，或者写出文件名称' });
    }
  });
}
