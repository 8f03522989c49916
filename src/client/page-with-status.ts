import './page.ts';
import './refresh-status.ts';
