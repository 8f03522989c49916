import { collectionInfo } from '../../../src/compare/compare-entry.ts';
import { labelAt, placesWith } from '../../../src/compare/places-with.ts';
import type { NewNote } from '../../wire/notes.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { placeOf } from '../form/show-field.ts';
import { decap } from '../state/decap-store.ts';
import { selectedIn, type Selected } from './selected-words.ts';

type About = Omit<NewNote, 'words'>;

const ALL: About = { place: '', label: '', quote: '' };

/** What a note is about: the words that are selected in the form or in the preview, and the field they stand in. */
export function aboutSelection(collection: string): About {
  const selected = selectedIn();
  if (!selected) return ALL;
  const isForm = selected.element.ownerDocument === document;
  const place = isForm
    ? placeOf(selected.element, collectionInfo(collection).fields)
    : placeInPreview(collection, selected);
  // Words beside the form are about nothing in it.
  if (isForm && place === '') return ALL;
  return { place, label: labelAt(collection, place), quote: selected.words };
}

/** A page does not tell which field stands where: words of a field are its own, all else is the text. */
function placeInPreview(collection: string, { words, element }: Selected): string {
  const values = (decap.form() as { toJS(): Record<string, unknown> }).toJS();
  const [found] = placesWith(collection, values, words, nameOf);
  const body = typeof values['body'] === 'string' ? squeezed(values['body']) : '';
  const inText = element.closest('.prose') !== null && body.includes(squeezed(words));
  return found && !inText ? found.place : 'body';
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
