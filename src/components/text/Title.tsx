import { Fragment } from 'react';
import { titlePieces } from './title-pieces.ts';

/** A title that breaks between words only: `word-break: keep-all` in the styles, `<wbr>` here. */
export function Title({ text }: { text: string }) {
  return titlePieces(text).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
