import './page-with-community.ts';
import './refresh-date.ts';
