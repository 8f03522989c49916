import './page-with-course.ts';
import './refresh-hours.ts';
import './refresh-served.ts';
