const TYPES: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** A picture that is part of a page (`data:`) as a file; undefined when its content is none of ours. */
export function pictureFile(source: string, alt: string, number: number): File | undefined {
  const [, type = '', content = ''] = /^data:(image\/[a-z+]+)(?:;[^,;]*)*;base64,([^]+)$/i.exec(source) ?? [];
  const ending = TYPES[type.toLowerCase()];
  if (ending === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(content.replace(/\s/g, '')), (char) => char.charCodeAt(0));
    const name = alt.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 30) || `粘贴的图${number}`;
    // A picture of one point keeps lines apart.
    return bytes.length < SMALLEST ? undefined : new File([bytes], `${name}.${ending}`, { type });
  } catch {
    return undefined;
  }
}

const SMALLEST = 100;
