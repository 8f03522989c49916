import type { Locals as PageLocals } from './publication/locals.ts';

declare global {
  namespace App {
    // Astro looks for this name.
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Locals extends PageLocals {}
  }
}
