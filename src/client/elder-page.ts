/* What a page of 长者版 runs: what time moves on it, one's own community first, the size of the text, and reading aloud. */
import './elder/text-step.ts';
import './refresh-page.ts';
import './refresh-status.ts';
import './refresh-hours.ts';
import './my-community.ts';
import './elder/read-to-me.ts';
