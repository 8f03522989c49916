import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryFiles } from '../reader/folders.ts';
import { cutFrontMatter, readYaml } from '../reader/front-matter.ts';
import { rulesFrom } from '../reader/personal/allowance.ts';
import { readExceptions } from '../reader/personal/exceptions.ts';
import { readTextIfAny } from '../reader/read-text.ts';
import { settings } from '../collections/settings/schema.ts';
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
}

const NEEDED = /^(?:communities|policies|places)\//;

/** Reads the heads of the files that an import refers to; what cannot be read is left out. */
export async function boardFacts(contentDir: string, today: string): Promise<BoardFacts> {
  const facts: BoardFacts = { today, communities: [], places: [], policies: [], topics: [], officePhones: [] };
  for (const file of entryFiles(contentDir).filter((each) => NEEDED.test(each))) {
    const cut = cutFrontMatter(normaliseText(await readFile(join(contentDir, file), 'utf8')));
    const yaml = 'head' in cut ? readYaml(cut.head) : undefined;
    const data = yaml && 'data' in yaml ? (yaml.data as Record<string, unknown> | null) : null;
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
  return { ...facts, officePhones: [...officePhones] };
}
