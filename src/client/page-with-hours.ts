import './page.ts';
import './refresh-hours.ts';
import './services/refresh-served.ts';
