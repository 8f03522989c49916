/** The instant from which residents may see an entry, as its file says; undefined when it does not wait. */
export function publishAtIn(text: string): string | undefined {
  const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  return /^publishAt: *['"]?(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[^'"\s]*)['"]?\s*$/m.exec(head)?.[1];
}
