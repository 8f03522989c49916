/* The same where there are opening hours or one may choose one's community. */
import './elder-page.ts';
import './refresh-hours.ts';
import './services/refresh-served.ts';
import './my-community.ts';
