/** Choices whose values are their own Chinese labels. */
export const labelled = <const T extends readonly string[]>(names: T) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in T[number]]: N };
