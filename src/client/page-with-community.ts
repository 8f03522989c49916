import './page-with-hours.ts';
import './my-community.ts';
