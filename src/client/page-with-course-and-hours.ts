import './page-with-course.ts';
import './refresh-hours.ts';
