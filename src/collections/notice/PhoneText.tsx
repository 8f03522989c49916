import { Tel } from '../../components/contact/Tel.tsx';

/** A telephone number in running text: with area code, or a mobile one. */
const NUMBER = /((?<![\d-])(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?![\d-]))/;

/** Plain text in which telephone numbers can be tapped. */
export function PhoneText({ text }: { text: string }) {
  return text.split(NUMBER).map((piece, index) => (index % 2 ? <Tel key={index} phone={piece} look="text" /> : piece));
}

/** The first telephone number in a text. */
export const phoneIn = (text: string) => NUMBER.exec(text)?.[1];
