/*
 * What every page runs. Pages with hours and the home page have bundles of their own, of which this is a part: one request,
 * and nothing that only some need.
 */
import './refresh-status.ts';
import './suggest-later.ts';
import './search-over-page.ts';
import './text-size-button.ts';
