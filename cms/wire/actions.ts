import * as z from 'zod';
import { deed } from '../../src/record/deed.ts';
import { draftStatuses } from './drafts.ts';
import { findingActions } from './finding.ts';
import { entryName } from './entry-name.ts';
import { importActions } from './imports.ts';
import { newNotes, noteActions, reviewNote } from './notes.ts';
import { path } from './path.ts';
import { person } from './people.ts';
import { previewActions } from './previews.ts';
import { uploadActions } from './uploads.ts';
import { workingCopyActions } from './working-copies.ts';

/** The ids of the versions that the clerk had before them: `{ path: id }`, null for a new file. */
const versions = z.record(path, z.string().length(64).nullable());

const fileOfDraft = entryName.extend({ path });

/** As a list and the board name it, `collection/slug`. */
const entryId = z.object({ id: z.string().max(300) }).transform(({ id }) => {
  const slash = id.indexOf('/');
  return { collection: id.slice(0, Math.max(slash, 0)), slug: id.slice(slash + 1) };
});

const commitOptions = z.object({ commitMessage: z.string().max(2000).optional() });

/** A file that does not exist has no text and no id. */
const loadedEntry = z.object({
  data: z.string().nullable(),
  file: z.object({ path, id: z.string().nullable(), label: z.string().optional() }),
});

/** What accounts of other periods are compared with. Amounts in 分. */
const accountReport = z.object({
  id: z.string(),
  title: z.string(),
  community: z.string().optional(),
  category: z.string(),
  duty: z.string().optional(),
  period: z.string(),
  published: z.string(),
  changed: z.string().optional(),
  opening: z.number(),
  income: z.number(),
  spending: z.number(),
  closing: z.number(),
  draft: z.boolean(),
});

const exceptions = z.array(z.object({ file: path, kind: z.string(), masked: z.string() }));
const masked = z.string().min(1).max(100);

/** What an action has changed on its way to the residents: the commit, null if nothing was different. */
const commit = z.string().nullable();
const done = z.object({ message: z.string() });

/** What can be asked of `POST /desk/api`: the actions of Decap's proxy protocol that our settings use, and our own. */
export const actions = {
  ...findingActions,
  /** Every entry of a collection, shortened for a list. */
  entriesByFolder: {
    params: z.object({ folder: path, extension: z.literal('md'), depth: z.number().int().min(1).max(10) }),
    answer: z.array(loadedEntry),
  },
  entriesByFiles: {
    params: z.object({ files: z.array(z.object({ path, label: z.string().optional() })).max(50) }),
    answer: z.array(loadedEntry),
  },
  getEntry: { params: z.object({ path }), answer: loadedEntry },
  /** The accounts of a community, or of the whole street, period by period: what is saved, public or not, and what is a draft. */
  accountReports: { params: z.object({ community: z.string().max(80).optional() }), answer: z.array(accountReport) },

  /** Saves the draft of an entry, with what was kept aside of the files that its text names. */
  persistEntry: {
    params: z.object({
      dataFiles: z.tuple([z.object({ path, raw: z.string(), newPath: path.optional() })]),
      options: commitOptions.extend({ collectionName: z.string().optional() }),
      /** What the text was written over. */
      base: versions.default({}),
      /** The published version that the clerk has settled a conflict with. */
      seen: versions.default({}),
    }),
    /** With the versions it has made, by path, and where the draft stands now. */
    answer: done.extend({ commit, ids: z.record(path, z.string()), status: z.enum(draftStatuses) }),
  },

  /** The ids of all drafts, `collection/slug`, the one changed last first. */
  unpublishedEntries: { params: z.unknown(), answer: z.array(z.string()) },
  /** Null of an entry that has no draft. */
  unpublishedEntry: {
    params: z.union([entryName, entryId]),
    answer: entryName
      .extend({
        status: z.enum(draftStatuses),
        diffs: z.array(z.object({ id: z.string(), path, newFile: z.boolean() })),
        /** Since when it stands as it does. */
        updatedAt: z.string(),
        pullRequestAuthor: z.string(),
        /** Whose text it is, the last one first. */
        authors: z.array(person),
      })
      .nullable(),
  },
  /** The text of a draft and its version, which the next save sends back as its base. */
  unpublishedEntryDataFile: { params: fileOfDraft, answer: z.object({ id: z.string(), data: z.string() }) },
  /** What residents read now and what they would read, with who did what to the draft, the newest first. */
  compareEntry: {
    params: entryName,
    answer: z.object({
      published: z.string().nullable(),
      draft: z.string(),
      /** The version of the draft. */
      id: z.string(),
      authors: z.array(person),
      status: z.enum(draftStatuses),
      history: z.array(z.object({ by: z.string(), at: z.string(), what: z.string() })),
      /** The text as it was when it was given back last, if it was another one. */
      before: z.object({ text: z.string(), at: z.string() }).nullable(),
      notes: z.array(reviewNote),
    }),
  },

  /** `base` is the version of the text that the person has read: nobody approves a text that was changed meanwhile. */
  updateUnpublishedEntryStatus: {
    params: entryName.extend({
      base: versions.default({}),
      newStatus: z.enum(draftStatuses),
      /** Why it is given back. */
      notes: newNotes.default([]),
    }),
    answer: done,
  },
  ...importActions,
  ...noteActions,
  ...previewActions,
  publishUnpublishedEntry: {
    params: entryName.extend({ base: versions.default({}) }),
    /** With what that did, as residents meet it. */
    answer: z.object({ commit, deed }),
  },
  deleteUnpublishedEntry: { params: entryName, answer: done },

  ...uploadActions,
  deleteFiles: {
    params: z.object({
      paths: z.array(path).min(1).max(100),
      options: commitOptions.default({}),
      base: versions.default({}),
    }),
    answer: done.extend({ commit }),
  },

  /** What may be published though it looks personal: office numbers, and what reviewers have let pass. */
  allowance: { params: z.unknown(), answer: z.object({ officePhones: z.array(z.string()), exceptions }) },
  clearFinding: {
    params: z.object({
      /** `content/…` or `/media/…`; an entry need not be there yet. */
      file: path,
      kind: z.string().max(60),
      /** Several of one kind, such as all names of a list, may be cleared with one reason. */
      masked: z.union([masked, z.array(masked).min(1).max(500)]).transform((one) => [one].flat()),
      reason: z.string().trim().max(300),
    }),
    answer: done.extend({ exceptions }),
  },

  ...workingCopyActions,
} as const;

export type ActionName = keyof typeof actions;
/** What the browser sends. */
export type Params<A extends ActionName> = z.input<(typeof actions)[A]['params']>;
/** The same once it is checked. */
export type Checked<A extends ActionName> = z.output<(typeof actions)[A]['params']>;
export type Answer<A extends ActionName> = z.output<(typeof actions)[A]['answer']>;
export type Allowance = Answer<'allowance'>;
