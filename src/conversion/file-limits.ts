/** What one import takes: all files together in bytes, and how many of them. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_FILES = 50;
