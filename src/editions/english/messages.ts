import { choices } from './messages/choices.ts';
import { consultations } from './messages/consultations.ts';
import { contact } from './messages/contact.ts';
import { entries } from './messages/entries.ts';
import { frame } from './messages/frame.ts';
import { later } from './messages/later.ts';
import { lists } from './messages/lists.ts';
import { money } from './messages/money.ts';
import { people } from './messages/people.ts';
import { policies } from './messages/policies.ts';
import { scripts } from './messages/scripts.ts';
import { services } from './messages/services.ts';
import { status } from './messages/status.ts';

/** English words, or where they hold a number two forms of them. */
export type Words = string | readonly [one: string, other: string];
export type Messages = Readonly<Record<string, Words>>;

/** The catalogue: all strings of the interface that the English edition has, by their Chinese; here by what they are said of. */
export const catalogue = {
  ...{
    frame,
    status,
    choices,
    entries,
    lists,
    services,
    consultations,
    money,
    people,
    policies,
    contact,
    scripts,
    later,
  },
} satisfies Readonly<Record<string, Messages>>;

/** All of them, for pages. */
export const messages: Messages = Object.fromEntries(
  Object.values(catalogue).flatMap((part) => Object.entries<Words>(part)),
);

/** What scripts write into pages, and what they show of results of a search. */
export const scriptMessages: Messages = scripts;
