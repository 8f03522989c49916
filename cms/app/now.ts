/**
 * The default of a day that means "the day of saving". It is shown as today and replaced when the entry is saved, so
 * that an entry that was opened and not touched has no changes to lose, and a page left open overnight does not keep
 * yesterday.
 */
export const NOW = '{{now}}';

/** A value as it is saved or shown. */
export const dated = (today: string) => (value: unknown) => (value === NOW ? today : value);
