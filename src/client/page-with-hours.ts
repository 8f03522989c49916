import './page.ts';
import './refresh-hours.ts';
import './refresh-served.ts';
