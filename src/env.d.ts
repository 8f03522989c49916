declare namespace App {
  type Locals = import('./publication/locals.ts').Locals;
}
