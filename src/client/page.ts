/*
 * What every page runs. Pages on which time moves more than that have bundles of their own, of which this is a part: one
 * request, and nothing that only some need.
 */
import './refresh-page.ts';
import './suggest-later.ts';
import './search-over-page.ts';
import './text-size-button.ts';
import './tools-later.ts';
