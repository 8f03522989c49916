import { cutFrontMatter, readYaml } from './front-matter.ts';

/** An alert is named by its text. */
const LONGEST = 40;

/** What people call an entry; undefined of a text that does not say it. */
export function titleIn(text: string): string | undefined {
  const cut = cutFrontMatter(text);
  const yaml = 'problem' in cut ? cut : readYaml(cut.head);
  const data = 'problem' in yaml ? undefined : yaml.data;
  const { title, text: said } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const name = [said, title].find((value): value is string => typeof value === 'string' && value !== '');
  return name !== undefined && name.length > LONGEST ? `${name.slice(0, LONGEST)}……` : name;
}
