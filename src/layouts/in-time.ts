/** Whether something on a page begins or ends at an instant that the page holds (`shownDuring`). */
export const inTime = (html: string): boolean => /\sdata-until="/.test(html);
