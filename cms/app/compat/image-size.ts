import { replacing } from './patch.ts';

/**
 * Resizing enlarged small pictures, bent every picture to the given width and height, and turned transparent ground
 * black. Width and height are now a box that the picture is shrunk into; transparent ground becomes white. The WebP
 * encoder, three quarters of a megabyte of WebAssembly that we never ask for, stays out.
 */
export const imageSize = replacing('image-size', '/decap-cms-core/dist/esm/lib/imageTransformations.js', [
  [
    `if (width && height) {
    return {
      width,
      height
    };`,
    `if (width && height) {
    const scale = Math.min(1, width / sourceWidth, height / sourceHeight);
    return {
      width: Math.round(sourceWidth * scale),
      height: Math.round(sourceHeight * scale)
    };`,
  ],
  [
    'context.drawImage(image,',
    `context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image,`,
  ],
  [
    `const {
      encode
    } = await import('@jsquash/webp');
    return encode(imageData, {
      quality: Math.round(quality * 100)
    });`,
    "throw new Error('WebP is not written here');",
  ],
]);
