/**
 * The same function, remembering what it last made of each object: as long as the object lives, and while the rest it is
 * given stays the same. For objects that do not change.
 */
export function remembered<K extends object, R extends readonly unknown[], V>(
  make: (of: K, ...rest: R) => V,
): (of: K, ...rest: R) => V {
  const known = new WeakMap<K, { rest: R; made: V }>();
  return (of, ...rest) => {
    const last = known.get(of);
    if (last?.rest.every((part, index) => part === rest[index])) return last.made;
    const made = make(of, ...rest);
    known.set(of, { rest, made });
    return made;
  };
}
