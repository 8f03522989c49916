import { settings as settingsFile } from '../collections/settings/schema.ts';
import type { Decoded } from '../text/decode.ts';
import { shownPath } from './folders.ts';
import { allowanceOf, rulesFrom, wireOf, type Allowance, type Rules } from './personal/allowance.ts';
import { isAnsweredAlike, writingDown, type Asked } from './personal/asked.ts';
import { EXCEPTIONS_FILE, readExceptions } from './personal/exceptions.ts';
import { readSettingsText, settingsFrom } from './read-settings.ts';

/** What the two files say that are about the whole site. */
export interface SiteFiles {
  allowance: Allowance;
  settings: ReturnType<typeof settingsFrom>;
}

/** Reads `settings.yml` and `exceptions.yml`; what they say is worked out again when they have another text. */
export function createSiteFiles(contentDir: string): () => Promise<SiteFiles> {
  const shown = shownPath(contentDir, settingsFile.file);
  let last: { texts: string; rules: Rules; settings: SiteFiles['settings']; asked: Asked } | undefined;
  return async () => {
    const read = [await readSettingsText(contentDir), await readExceptions(contentDir)] as const;
    const texts = JSON.stringify(read);
    const rules = last?.texts === texts ? last.rules : rulesOf(...read, shownPath(contentDir, EXCEPTIONS_FILE));
    const allowance = allowanceOf(rules);
    const leave = allowance.in(wireOf(settingsFile.file));
    if (last?.texts !== texts || !isAnsweredAlike(last.asked, leave)) {
      const asked: Asked = [];
      last = { texts, rules, settings: settingsFrom(read[0], shown, writingDown(leave, asked)), asked };
    }
    return { allowance, settings: last.settings };
  };
}

const rulesOf = (settings: Decoded, exceptions: Decoded, shown: string): Rules =>
  rulesFrom('text' in settings ? settings.text : '', exceptions, shown);
