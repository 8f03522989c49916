import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryFiles } from '../reader/folders.ts';
import { cutFrontMatter, readYaml } from '../reader/front-matter.ts';
import { rulesFrom } from '../reader/personal/allowance.ts';
import { readExceptions } from '../reader/personal/exceptions.ts';
import { readTextIfAny } from '../reader/read-text.ts';
import { disclosures } from '../collections/disclosures/schema.ts';
import { settings } from '../collections/settings/schema.ts';
import { usualIn } from '../schema/fields/carried.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { normaliseText } from '../text/normalise.ts';

/** What the board already knows, as far as a text on its way in needs it. Plain data: it is sent to the sandbox. */
export interface BoardFacts {
  today: string;
  communities: { id: string; title: string }[];
  places: { id: string; title: string }[];
  policies: { id: string; title: string; number?: string | undefined }[];
  /** 主题分类 that are in use. */
  topics: string[];
  officePhones: string[];
  /** What disclosures of a community, or '' of all together, usually say: as a form begins with it. */
  usual: Record<string, Record<string, unknown>>;
}

const NEEDED = /^(?:communities|policies|places)\//;
/** Of the newest disclosures so many are looked at, and so many of each community compared. */
const [LOOKED_AT, COMPARED] = [400, 9];

/** Reads the heads of the files that an import refers to; what cannot be read is left out. */
export async function boardFacts(contentDir: string, today: string): Promise<BoardFacts> {
  const facts: BoardFacts = {
    today,
    communities: [],
    places: [],
    policies: [],
    topics: [],
    officePhones: [],
    usual: {},
  };
  for (const file of entryFiles(contentDir).filter((each) => NEEDED.test(each))) {
    const data = await headOf(join(contentDir, file));
    const id = file.replace(/^.*\/|\.md$/g, '');
    const title = data?.['title'];
    if (!data || typeof title !== 'string') continue;
    if (file.startsWith('communities/')) facts.communities.push({ id, title });
    else if (file.startsWith('places/')) facts.places.push({ id, title });
    else {
      const number = data['docNumber'];
      facts.policies.push({ id, title, number: typeof number === 'string' ? number : undefined });
      if (typeof data['topic'] === 'string' && !facts.topics.includes(data['topic'])) facts.topics.push(data['topic']);
    }
  }
  const { officePhones } = rulesFrom(
    await readTextIfAny(join(contentDir, settings.file)),
    await readExceptions(contentDir),
  );
  return { ...facts, officePhones: [...officePhones], usual: await usualOf(contentDir) };
}

async function headOf(file: string): Promise<Record<string, unknown> | null> {
  const cut = cutFrontMatter(normaliseText(await readFile(file, 'utf8')));
  const yaml = 'head' in cut ? readYaml(cut.head) : undefined;
  return yaml && 'data' in yaml ? (yaml.data as Record<string, unknown> | null) : null;
}

async function usualOf(contentDir: string): Promise<BoardFacts['usual']> {
  const { name, schema } = disclosures;
  const fields = fieldsOf(schema.shape).filter(({ carried }) => carried === 'usual');
  const newest = entryFiles(contentDir)
    .filter((file) => file.startsWith(`${name}/`))
    .toSorted((a, b) => (a < b ? 1 : -1))
    .slice(0, LOOKED_AT);
  const by = new Map<string, Record<string, unknown>[]>();
  for (const file of newest) {
    const data = await headOf(join(contentDir, file));
    const community = typeof data?.['community'] === 'string' ? data['community'] : '';
    const own = by.get(community) ?? [];
    if (data && own.length < COMPARED) by.set(community, [...own, data]);
  }
  return Object.fromEntries([...by].map(([community, entries]) => [community, usualIn(fields, entries)]));
}
