import { assetPath } from './asset-path.ts';
import { backupRace } from './backup-race.ts';
import { chineseLogin } from './chinese-login.ts';
import { cardCompare } from './card-compare.ts';
import { chineseDragging, chineseMedia, chineseRelation, chineseSelect } from './chinese.ts';
import { configCheck } from './config-check.ts';
import { directEvalSha256, directEvalToml } from './direct-eval.ts';
import { entryIds } from './entry-ids.ts';
import { failedSave } from './failed-save.ts';
import { draftFieldErrors, fieldErrors } from './field-errors.ts';
import { helpLink } from './help-link.ts';
import { imageSize } from './image-size.ts';
import { listHeading } from './list-heading.ts';
import { listRemount } from './list-remount.ts';
import { listSort } from './list-sort.ts';
import { listPages } from './list-pages.ts';
import { locales } from './locales.ts';
import { noUnpublish } from './no-unpublish.ts';
import { publishSaved } from './publish-saved.ts';
import { reopenField } from './reopen-field.ts';
import { savedStatus } from './saved-status.ts';
import { scriptFrontMatter } from './script-front-matter.ts';
import { toggleName } from './toggle-name.ts';
import { uploadNames } from './upload-names.ts';
import type { Patch } from './patch.ts';

/** Every change made to the published Decap packages. */
export const patches: readonly Patch[] = [
  assetPath,
  backupRace,
  cardCompare,
  chineseDragging,
  chineseMedia,
  chineseRelation,
  chineseSelect,
  configCheck,
  directEvalSha256,
  directEvalToml,
  entryIds,
  failedSave,
  draftFieldErrors,
  fieldErrors,
  helpLink,
  imageSize,
  listHeading,
  listPages,
  listSort,
  listRemount,
  locales,
  noUnpublish,
  publishSaved,
  reopenField,
  savedStatus,
  scriptFrontMatter,
  toggleName,
  uploadNames,
];

/** Those of the backends for hosts without a desk. */
export const hostPatches: readonly Patch[] = [chineseLogin];
