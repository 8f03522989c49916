export interface RenderOptions {
  /** Pixel size of an image of ours, by the `src` the author wrote; undefined when it is not known. */
  image?: (src: string) => ImageSize | undefined;
  /** Paragraphs get numbers that can be cited (`#p7`), and items of ordered lists get addresses. */
  numbered?: boolean;
  /** Host of the site, such as `gongshi.example.cn`; links to it are internal, images from it are shown. */
  host?: string;
  /** The documents that a piece of running text names and that have a page, in order. */
  cite?: (text: string) => readonly Cited[];
}

export interface Cited {
  /** Where in the text the document is named. */
  at: number;
  end: number;
  href: string;
  /** Whether it holds: 现行有效, 已废止; left out where the text has said so before. */
  status?: string | undefined;
  /** What it will be, for `data-phases`. */
  phases?: string | undefined;
  /** The document that holds instead, from an instant on that is still to come or at once. */
  instead?: { href: string; title: string; from?: string | undefined } | undefined;
}

export interface ImageSize {
  width: number;
  height: number;
}
