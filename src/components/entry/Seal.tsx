const FIELD = 'M1.5.5h29l1 1v41l-1 1h-29l-1-1v-41z';
const STROKES =
  'M13 5.5L6.5 13M19 5.5L25.5 13M15.5 11L10 19.5H22.5M19 15.5L23.5 20M10.5 25H21.5M6.5 29.5H25.5M16 29.5V39L13.5 38M11 33.5L7.5 37M21 33.5L24.5 37';

/** 公示, cut in one vermilion seal: the mark of the site. */
export function Seal() {
  return (
    <svg viewBox="0 0 32 44" height="44" aria-hidden="true" className="seal">
      <path stroke="none" d={FIELD} />
      <path fill="none" d={STROKES} />
    </svg>
  );
}
