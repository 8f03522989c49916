import type { PageContext } from '../../schema/page.ts';

/** Uploaded files as links with what is known of their size. */
export const filesOf = (files: readonly { title: string; file: string }[], { media }: PageContext) =>
  files.map(({ title, file }) => ({ title, href: file, bytes: media(file)?.size }));
