import { iconShapes, type IconName } from './icon-shapes.ts';

/** A drawing from the stroke set, always beside its word. A name that is not in the set draws nothing. */
export function Icon({ name }: { name: IconName | (string & {}) }) {
  return Object.hasOwn(iconShapes, name) ? (
    <svg className="i" viewBox="0 0 24 24" height="24" aria-hidden="true">
      <path d={iconShapes[name as IconName]} />
    </svg>
  ) : null;
}
