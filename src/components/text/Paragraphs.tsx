/** Plain text of several lines, each a paragraph. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
