export interface RenderOptions {
  /** Pixel size of an image of ours, by the `src` the author wrote; undefined when it is not known. */
  image?: (src: string) => ImageSize | undefined;
  /** Paragraphs get numbers that can be cited (`#p7`), and items of ordered lists get addresses. */
  numbered?: boolean;
  /** Host of the site, such as `gongshi.example.cn`; links to it are internal, images from it are shown. */
  host?: string;
}

export interface ImageSize {
  width: number;
  height: number;
}
