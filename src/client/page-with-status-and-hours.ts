import './page-with-status.ts';
import './refresh-hours.ts';
import './refresh-served.ts';
