import './page-with-status.ts';
import './refresh-course.ts';
