interface Props {
  /** From our own renderer, which escapes and cleans what clerks write. */
  html: string;
  /** A document with numbered paragraphs. */
  law?: boolean | undefined;
  /** Questions to residents, set larger. */
  ask?: boolean | undefined;
}

/** Running text, already rendered. */
export function Prose({ html, law, ask }: Props) {
  if (html === '') return null;
  const kinds = ['prose', law && 'law', ask && 'ask'].filter(Boolean).join(' ');
  return <div className={kinds} dangerouslySetInnerHTML={{ __html: html }} />;
}
