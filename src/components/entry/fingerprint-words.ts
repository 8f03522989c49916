/** The first sixteen signs of a digest in groups of four, short enough to be read aloud: `3f8a 91c2 7d40 be16`. */
export const fingerprintWords = (digest: string) => (digest.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
