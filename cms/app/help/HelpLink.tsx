import { helpHref, helpTitle, type HelpPage } from '../../../src/model/handbook.ts';

/** Leads to the page of the handbook that tells how it is done, apart from what is being written. */
export const HelpLink = ({ page }: { page: HelpPage }) => (
  <a className="help-page" href={helpHref(page)} target="_blank" rel="noopener">
    {helpTitle(page)}
  </a>
);
