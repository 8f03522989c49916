import './page-with-status-and-hours.ts';
import './refresh-date.ts';
