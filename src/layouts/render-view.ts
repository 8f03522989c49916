import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * A React view as plain HTML. Not left to Astro's React renderer, which prepares for hydration: the marks it puts
 * between texts would be weight for residents and a difference to the clerk's preview.
 */
export const renderView = <P extends object>(view: ComponentType<P>, props: P): string =>
  renderToStaticMarkup(createElement(view, props));
