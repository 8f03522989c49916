import './page-with-status.ts';
import './refresh-hours.ts';
import './services/refresh-served.ts';
