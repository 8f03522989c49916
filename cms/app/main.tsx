import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import cms from 'decap-cms-app';
import { atDesk, backend, Backend } from 'virtual:cms-backend';
import { collectionNames, definitionOf, type CollectionName } from '../../src/collections/index.ts';
import { settings } from '../../src/collections/settings/schema.ts';
import { collectionsNamedBy } from '../../src/model/references.ts';
import { beijingDay } from '../../src/schema/beijing.ts';
import './styles.ts';
import { BodyControl } from './body/BodyControl.tsx';
import { DroppedLine } from './clipboard/DroppedLine.tsx';
import { pasteIntoFields } from './clipboard/paste-into-fields.ts';
import { refuseStrayDrops } from './clipboard/stray-drops.ts';
import { fetchAllowed } from './privacy/allowance.ts';
import { beforeSave, type Checks } from './form/before-save.ts';
import { fetchChoices } from './form/choices.ts';
import { FoldedForm, holdsSomething } from './form/FoldedForm.tsx';
import { cmsConfig } from './form/config.ts';
import { EntryListPage } from './lists/EntryListPage.tsx';
import { NoEntry } from './lists/NoEntry.tsx';
import { FoundPage } from './lists/FoundPage.tsx';
import { merged, type Phrases } from './locale/locale.ts';
import { setTitles } from './compare/compare-entry.ts';
import { accountReports, forgetAccountReports } from './state/account-reports.ts';
import { decap } from './state/decap-store.ts';
import { desk, isAccepted, nowOpen } from './state/desk-state.ts';
import { forgetUsual, speakersIn } from './state/usual-values.ts';
import { takesMessage } from './state/own-messages.ts';
import { checkBy, takeStep } from './state/take-step.ts';
import { problemsFromFieldErrors, type FieldErrors } from './form/field-errors.ts';
import { entryAt } from './state/open-entry.ts';
import { publicEntries } from './state/public-entries.ts';
import { FileFieldControl, ImageFieldControl } from './uploads/fields/FileControl.tsx';
import { FilesControl } from './uploads/fields/FilesControl.tsx';
import { stayForUploads, whyStay } from './uploads/stay-for-uploads.ts';
import { trueFile } from './uploads/true-file.ts';
import { ImportLabel, ImportPage } from './import/ImportPage.tsx';
import { placeOfNew, uploadName } from '../../src/schema/new-names.ts';
import { releaseId, reservedId, reserveId } from './form/new-names.ts';
import { watchMissing } from './form/watch-missing.ts';
import { Crashed } from './publication/Crashed.tsx';
import { heldText } from './publication/held-text.ts';
import { Notices } from './publication/notices.tsx';
import { registerPreviews } from './preview/previews.tsx';
import { cardWords } from './review/card-words.ts';
import { Review, Waiting } from './review/Review.tsx';
import { watchChanges } from './review/watch-changes.ts';
import { filledEntry } from './tasks/filled-entry.ts';
import { FormHead } from './tasks/FormHead.tsx';
import { beginWith } from './tasks/begin-with.ts';
import { startIn } from './tasks/start-address.ts';
import { owedIn } from './tasks/task-address.ts';
import { UsualOffer } from './tasks/UsualOffer.tsx';
import { TasksLabel, TasksPage } from './tasks/TasksPage.tsx';
import { watchTasks } from './tasks/watch-tasks.ts';
import { listRowWords } from './grid/list-row-words.ts';
import type { DraftStatus } from '../wire/drafts.ts';
import { RowsControl } from './grid/RowsControl.tsx';
import { explainDisabled } from './widgets/disabled-because.ts';
import { fieldWidgets } from './widgets/field-widgets.ts';
import { goOnFromCopies, nameInAddress } from './working/go-on.ts';
import { keepWriting } from './working/keep-writing.ts';
import { instantNow } from './now.ts';

declare global {
  /** Called from inside Decap; the patches in compat/ put the calls there. */
  var __newEntryId: (collection: string, data: { get(field: string): unknown }) => string;
  var __atDesk: boolean;
  var __uploadName: (fileName: string) => string;
  var __trueFile: typeof trueFile;
  var __stoppedByFields: (errors: FieldErrors) => boolean;
  var __mayLeave: () => boolean;
  var __whyStay: (question: string | false) => string | false | undefined;
  var __takesMessage: typeof takesMessage;
  var __savedStatus: (before: DraftStatus) => DraftStatus;
  var __compareEntry: (editLink: string) => void;
  var __cardWords: (card: Parameters<typeof cardWords>[0]) => string;
  var __publishFromBoard: (collection: string, slug: string) => void;
  var __shareEntry: (editLink: string) => void;
  var __filledEntry: typeof filledEntry;
  var __holdsSomething: typeof holdsSomething;
  var __rowWords: typeof listRowWords;
  var __formHead: typeof FormHead;
  var __foldedForm: typeof FoldedForm;
  var __writeLike: (collection: string, slug: string) => void;
  var __ownPages: readonly OwnPage[];
  var __ownLists: { List: typeof EntryListPage; Found: typeof FoundPage } | undefined;
  var __Waiting: typeof Waiting;
  var __NoEntry: typeof NoEntry;
  var __Crashed: typeof Crashed;
  var __heldText: typeof heldText;
}

/** A page of ours beside the columns; the CMS opens on the first. */
interface OwnPage {
  path: string;
  Page: ComponentType;
  Label: ComponentType;
}

const PHONE = '(max-width: 799px)';
const PANE = 'cms.right-pane';

const definitions = collectionNames.map(definitionOf);
const checkedFor = (name: string) =>
  name === 'settings' ? settings : definitions.find((definition) => definition.name === name);
const nameSource = () => ({ now: instantNow(), random: Math.random });

const nextId = (collection: string, published: unknown) =>
  placeOfNew(definitionOf(collection as CollectionName).folders, published, reservedId(nameSource));
const pathOfNew = (collection: string, published?: unknown) =>
  `content/${collection}/${nextId(collection, published)}.md`;

const checks: Checks = {
  checkedFor,
  today: () => beijingDay(nameSource().now),
  accepted: isAccepted,
  allowed: fetchAllowed,
  reports: accountReports,
  published: publicEntries,
  speakers: speakersIn,
  newPath: pathOfNew,
};

globalThis.__newEntryId = (collection, data) => nextId(collection, data.get('published'));
globalThis.__atDesk = atDesk;
globalThis.__uploadName = (fileName) => uploadName(fileName, nameSource());
globalThis.__trueFile = trueFile;
globalThis.__stoppedByFields = (errors) => {
  if (!atDesk) desk.set({ problems: problemsFromFieldErrors(errors, labelOf) });
  return !atDesk;
};
globalThis.__savedStatus = (before) => desk.get().savedStatus ?? before;
globalThis.__takesMessage = (message) => atDesk && takesMessage(message);
globalThis.__compareEntry = (editLink) => desk.set({ comparing: entryAt(editLink) });
globalThis.__cardWords = (card) => cardWords(card, nameSource().now, atDesk);
globalThis.__publishFromBoard = (collection, slug) => void takeStep('publish', { collection, slug });
globalThis.__shareEntry = (editLink) => desk.set({ sharing: entryAt(editLink) });
globalThis.__filledEntry = filledEntry;
globalThis.__holdsSomething = holdsSomething;
globalThis.__rowWords = listRowWords;
globalThis.__NoEntry = NoEntry;
globalThis.__Crashed = Crashed;
globalThis.__heldText = heldText;
globalThis.__formHead = FormHead;
globalThis.__foldedForm = (form) => <FoldedForm {...form} below={atDesk ? { community: UsualOffer } : {}} />;
globalThis.__writeLike = (collection, slug) => beginWith('like', { collection, slug });
globalThis.__ownLists = atDesk ? { List: EntryListPage, Found: FoundPage } : undefined;
globalThis.__Waiting = Waiting;
globalThis.__ownPages = atDesk
  ? [
      { path: '/tasks', Page: TasksPage, Label: TasksLabel },
      { path: '/import', Page: ImportPage, Label: ImportLabel },
    ]
  : [];
// The first save gives an entry another address and nothing else.
addEventListener('hashchange', () => {
  releaseId();
  forgetAccountReports();
  forgetUsual();
  nowOpen(decap.open());
});
// For the styles: what a person has no right to is not offered. A git host has its own rights.
if (atDesk) {
  desk.subscribe(() => {
    document.documentElement.dataset['rights'] = desk.get().me?.rights.join(' ') ?? '';
  });
  watchTasks();
  watchChanges();
}
globalThis.__whyStay = (question) => (atDesk ? whyStay() : question);
globalThis.__mayLeave = atDesk ? startKeeping() : () => false;

// On a phone there is no room for form and preview side by side: every entry opens with its form.
if (matchMedia(PHONE).matches) {
  const formFirst = () => {
    localStorage.setItem(PANE, 'none');
  };
  formFirst();
  // Decap would open the next entry with the pane that was chosen last.
  document.addEventListener('click', () => setTimeout(formFirst));
}
// A turn of the wheel over a number field would change an amount unseen.
document.addEventListener('wheel', () => {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && active.type === 'number') active.blur();
});

explainDisabled(document);
pasteIntoFields(document);
refuseStrayDrops(document);
stayForUploads(globalThis.window);

const notices = document.getElementById('desk-notices');
if (notices) {
  createRoot(notices).render(
    <StrictMode>
      <Notices />
      <DroppedLine />
      {atDesk && <Review />}
    </StrictMode>,
  );
}

cms.registerLocale('zh_Hans', merged(cms.getLocale('zh_Hans') as Phrases));
cms.registerBackend(backend.name, Backend);
cms.registerWidget([
  ...fieldWidgets,
  { name: 'rows', controlComponent: RowsControl },
  { name: 'files', controlComponent: FilesControl },
  { name: 'upload', controlComponent: FileFieldControl },
  { name: 'picture', controlComponent: ImageFieldControl },
  { name: 'body', controlComponent: BodyControl },
] as never);
cms.registerEventListener({
  name: 'preSave',
  handler: beforeSave({
    ...checks,
    show: (problems) => desk.set({ problems, settled: false }),
    mayBeHalfDone: atDesk,
  }),
});
if (atDesk) checkBy(watchMissing(checks));
registerPreviews(cms);

const choices = await fetchChoices([...new Set(collectionNames.flatMap(collectionsNamedBy))]);
setTitles(choices);
cms.init({
  config: cmsConfig({
    definitions,
    settings,
    backend,
    choices,
    atDesk,
    siteUrl: location.origin,
  }),
});

/** What is typed is kept by itself, and gone on with wherever its account opens the entry again. */
function startKeeping() {
  goOnFromCopies(reserveId, pathOfNew);
  const isFilledAgain = (search: string) => startIn(search) !== undefined || owedIn('', search) !== undefined;
  return keepWriting({ pathOfNew, onNewKept: nameInAddress, isFilledAgain }).allKept;
}

/** The label of a control, without “（可不填）”. */
function labelOf(id: string): string {
  return document.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent ?? '';
}
