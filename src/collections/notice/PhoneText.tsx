import { Tel } from '../../components/contact/Tel.tsx';
import type { PageContext } from '../../schema/page.ts';
import { CitedText } from './CitedText.tsx';

/** A telephone number in running text: with area code, or a mobile one. */
const NUMBER = /((?<![\d-])(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?![\d-]))/;

/** Plain text in which telephone numbers can be tapped, and the documents it names are links. */
export function PhoneText({ text, context }: { text: string; context: PageContext }) {
  return text
    .split(NUMBER)
    .map((piece, index) =>
      index % 2 ? (
        <Tel key={index} phone={piece} look="text" />
      ) : (
        <CitedText key={index} text={piece} context={context} />
      ),
    );
}

/** The first telephone number in a text. */
export const phoneIn = (text: string) => NUMBER.exec(text)?.[1];
