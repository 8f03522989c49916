import { assetPath } from './asset-path.ts';
import { backupRace } from './backup-race.ts';
import { chineseDragging, chineseMedia, chineseRelation, chineseSelect } from './chinese.ts';
import { configCheck } from './config-check.ts';
import { directEvalSha256, directEvalToml } from './direct-eval.ts';
import { entryIds } from './entry-ids.ts';
import { fieldErrors } from './field-errors.ts';
import { helpLink } from './help-link.ts';
import { imageSize } from './image-size.ts';
import { listHeading } from './list-heading.ts';
import { locales } from './locales.ts';
import { scriptFrontMatter } from './script-front-matter.ts';
import { toggleName } from './toggle-name.ts';
import { uploadNames } from './upload-names.ts';
import type { Cure } from './cure.ts';

/** Every change made to the published Decap packages. */
export const cures: readonly Cure[] = [
  assetPath,
  backupRace,
  chineseDragging,
  chineseMedia,
  chineseRelation,
  chineseSelect,
  configCheck,
  directEvalSha256,
  directEvalToml,
  entryIds,
  fieldErrors,
  helpLink,
  imageSize,
  listHeading,
  locales,
  scriptFrontMatter,
  toggleName,
  uploadNames,
];
