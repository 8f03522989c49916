/**
 * A text in which everything that is to be hidden is shown masked, the longer before what it contains. One walk, since a
 * list of residents has thousands of such things.
 */
export function hidden(
  text: string,
  shown: ReadonlyMap<string, string>,
  say: (own: string, shown: string) => void = () => undefined,
): string {
  const lengths = [...new Set([...shown.keys()].map(({ length }) => length))].toSorted((a, b) => b - a);
  let written = '';
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const length = lengths.find((each) => shown.has(text.slice(at, at + each)));
    if (length === undefined) continue;
    const own = text.slice(at, at + length);
    written += text.slice(last, at) + shown.get(own)!;
    say(own, shown.get(own)!);
    last = at + length;
    at = last - 1;
  }
  return written + text.slice(last);
}
