import './page.ts';
import './refresh-hours.ts';
