import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder by its path inside it, in the order of these paths; none where there is no folder. Symbolic
 * links are no files. Of each folder it is asked whether it is entered, of each file whether it counts.
 */
export function walk(folder: string, { enters = all, counts }: { enters?: Asks; counts: Asks }): string[] {
  const found: string[] = [];
  const open = [''];
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    for (const item of itemsOf(join(folder, inside))) {
      const { name } = item;
      if (item.isDirectory() && enters(name, inside)) open.push(`${inside}${name}/`);
      else if (item.isFile() && counts(name, inside)) found.push(inside + name);
    }
  }
  return found.sort();
}

type Asks = (name: string, inside: string) => boolean;
const all = () => true;

/** A folder may go while others are read. */
function itemsOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
