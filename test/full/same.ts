import { counted, type Property } from './property.ts';
import { randomSteps } from './support/random-steps.ts';

export const property: Property = {
  id: 'SAME',
  title: 'after 300 random steps each release equals a site made from nothing, byte for byte',
  async prove(share) {
    const count = counted(300, share);
    const seed = Number(process.env['SEED'] || 1);
    const wrong: string[] = [];
    let published = 0;
    for await (const step of randomSteps({ count, seed })) {
      if (process.env['STEPS'])
        console.log(step.wrong.length > 0 ? 'WRONG' : 'same', step.did, step.wrong.slice(0, 5).join(', '));
      if (step.published) published += 1;
      if (step.wrong.length > 0) wrong.push(`${step.did}: ${step.wrong.slice(0, 5).join(', ')}`);
    }
    const figures = `${String(count)} steps with seed ${String(seed)}, ${String(published)} releases, ${String(wrong.length)} not the same`;
    return { pass: wrong.length === 0 && published > 0, figures: [figures, ...wrong].join('\n') };
  },
};
