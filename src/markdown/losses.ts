/** What of a body would not reach the page, a sentence each. */
export function losses(_markdown: string): string[] {
  return [];
}
