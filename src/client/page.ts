/*
 * What every page runs before it is read. Pages on which time moves more than that have bundles of their own, of which this
 * is a part: one request, and nothing that only some need. What one does with a page comes after it (`tools`).
 */
import './refresh-page.ts';
import './tools-later.ts';
