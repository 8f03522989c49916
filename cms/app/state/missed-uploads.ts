import type { Problem } from '../../../src/schema/problems.ts';

/** A file that did not get into an entry before its form was left, and the field that it was for. */
interface Missed {
  name: string;
  path: string;
  label: string;
}

const KEY = 'gongshi.missed-uploads';

/** What did not get into an entry, by its place, until it is there or nobody wants it any more. Of this browser: here it was chosen. */
export const missedUploads = {
  of: (place: string): readonly Missed[] => read()[keyOf(place)] ?? [],

  note(place: string, files: readonly Missed[]): void {
    const names = files.map(({ name }) => name);
    const others = missedUploads.of(place).filter(({ name }) => !names.includes(name));
    write(place, [...others, ...files.map(({ name, path, label }) => ({ name, path: fieldOf(path), label }))]);
  },

  forget(place: string, name: string): void {
    const known = missedUploads.of(place);
    const left = known.filter((one) => one.name !== name);
    if (left.length < known.length) write(place, left);
  },
};

/** Said until it is settled: a picture that somebody has chosen is meant to be there. */
export const missedProblems = (place: string, file: string): (Problem & { name: string })[] =>
  missedUploads.of(place).map(({ name, path, label }) => ({
    ...{ name, file, path, label, severity: 'warning' },
    message: `“${name}”上次没有传上去，没有放进来。要放的请再选一次；不要了，就这样`,
  }));

/** A new entry may come to lie in another year than it was begun in. */
const keyOf = (place: string) => place.replace(/\/\d{4}\//, '/');

/** The form that is opened next has other ids. */
const fieldOf = (id: string) => /^(.+?)-field-/.exec(id)?.[1] ?? 'body';

function read(): Readonly<Record<string, readonly Missed[]>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, readonly Missed[]>;
  } catch {
    return {};
  }
}

function write(place: string, files: readonly Missed[]): void {
  const { [keyOf(place)]: _, ...others } = read();
  try {
    localStorage.setItem(KEY, JSON.stringify(files.length > 0 ? { ...others, [keyOf(place)]: files } : others));
  } catch {
    // Where nothing can be kept, who leaves has been asked all the same.
  }
}
