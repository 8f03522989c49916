import './page-with-status.ts';
import './refresh-hours.ts';
import './my-community.ts';
