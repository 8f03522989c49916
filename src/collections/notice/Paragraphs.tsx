import type { PageContext } from '../../schema/page.ts';
import { CitedText } from './CitedText.tsx';

/** Plain text of several lines, each a paragraph; the documents it names are links. */
export function Paragraphs({ text, context }: { text: string; context: PageContext }) {
  return (
    <div className="prose">
      {text.split(/\n+/).map((line) => (
        <p key={line}>
          <CitedText text={line} context={context} />
        </p>
      ))}
    </div>
  );
}
