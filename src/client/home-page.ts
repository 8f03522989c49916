import './page-with-hours.ts';
import './refresh-date.ts';
