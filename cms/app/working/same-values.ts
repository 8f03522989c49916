/** Whether two forms hold the same: what is empty in one and missing in the other is the same, in whatever order they stand. */
export const sameValues = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (value === null || typeof value !== 'object') return value ?? undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : undefined;
  const filled = Object.entries(value)
    .map(([name, part]) => [name, plain(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
