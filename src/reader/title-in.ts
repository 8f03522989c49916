import { dataIn } from './front-matter.ts';

/** An alert is named by its text. */
const LONGEST = 40;

/** What people call an entry; undefined of a text that does not say it. */
export function titleIn(text: string): string | undefined {
  const { title, text: said } = dataIn(text);
  const name = [said, title].find((value): value is string => typeof value === 'string' && value !== '');
  return name !== undefined && name.length > LONGEST ? `${name.slice(0, LONGEST)}……` : name;
}
