import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { unbroken } from '../text/unbroken.ts';

/**
 * A React view as plain HTML. Not left to Astro's React renderer, which prepares for hydration: the marks it puts
 * between texts would be weight for residents and a difference to the clerk's preview. Hours and telephones stay whole.
 */
export const renderView = <P extends object>(view: ComponentType<P>, props: P): string =>
  unbroken(renderToStaticMarkup(createElement(view, props)));
