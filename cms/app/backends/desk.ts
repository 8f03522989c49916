export { DeskBackend as Backend } from './desk-backend.ts';
