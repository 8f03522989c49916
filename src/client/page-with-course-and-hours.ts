import './page-with-course.ts';
import './refresh-hours.ts';
import './services/refresh-served.ts';
