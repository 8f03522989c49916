/* What a page of 长者版 runs: the size of the text, what time moves on it, and reading aloud. */
import './elder/text-step.ts';
import './refresh-page.ts';
import './refresh-as-of.ts';
import './refresh-status.ts';
import './refresh-course.ts';
import './elder/read-to-me.ts';
