import type { Locals as PageLocals } from './publication/locals.ts';

declare global {
  namespace App {
    type Locals = PageLocals;
  }
}
