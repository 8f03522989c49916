import { boardCards } from './board-cards.ts';
import { chinese, chineseLogin } from './chinese.ts';
import { entryIds } from './entry-ids.ts';
import { entryList } from './entry-list.ts';
import { entrySearch } from './entry-search.ts';
import { errorBoundary } from './error-boundary.ts';
import { extensions } from './extensions.ts';
import { fieldErrors } from './field-errors.ts';
import { fieldFrame } from './field-frame.ts';
import { filledForm } from './filled-form.ts';
import { formParts } from './form-parts.ts';
import { frontMatter } from './front-matter.ts';
import { links } from './links.ts';
import { oneBar } from './one-bar.ts';
import { otherEntry } from './other-entry.ts';
import { ownPages } from './own-pages.ts';
import { pressedButtons } from './pressed-buttons.ts';
import { rowNames } from './row-names.ts';
import { savedInPlace } from './saved-in-place.ts';
import { unsavedText } from './unsaved-text.ts';
import { unusedParts } from './unused-parts.ts';
import { uploads } from './uploads.ts';
import { workflowRules } from './workflow-rules.ts';
import type { Patch } from './patch.ts';

/** Every change made to the published packages; docs/decap-patches.md says why, and when each can go. */
export const patches: readonly Patch[] = [
  boardCards,
  chinese,
  entryIds,
  entryList,
  entrySearch,
  errorBoundary,
  extensions,
  fieldErrors,
  fieldFrame,
  filledForm,
  formParts,
  frontMatter,
  links,
  oneBar,
  otherEntry,
  ownPages,
  pressedButtons,
  rowNames,
  savedInPlace,
  unsavedText,
  unusedParts,
  uploads,
  workflowRules,
];

/** Those of the backends for hosts without a desk. */
export const hostPatches: readonly Patch[] = [chineseLogin];
