import './page-with-status-and-hours.ts';
import './my-community.ts';
