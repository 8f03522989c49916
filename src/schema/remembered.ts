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
    if (last !== undefined && isSame(last.rest, rest)) return last.made;
    const made = make(of, ...rest);
    known.set(of, { rest, made });
    return made;
  };
}

/** Asked so often that a closure for each time is felt. */
function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  for (let index = 0; index < now.length; index += 1) if (before[index] !== now[index]) return false;
  return true;
}
