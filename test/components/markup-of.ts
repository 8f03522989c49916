import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The HTML of a component, as the site writes it. */
export const markupOf = (element: ReactElement) => renderToStaticMarkup(element);

/** What is read of it, without marks. */
export const textOf = (html: string) =>
  html
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** 22 October 2026, a Thursday, 10:00 in Beijing. */
export const NOW = '2026-10-22T10:00+08:00';
