import type { BlockEditorComponentOptions } from 'decap-cms-core';
import image from 'decap-cms-editor-component-image';

/** Not from an address elsewhere: residents' browsers ask no other host for anything. */
const picture = { name: 'image', label: '图片', widget: 'image', choose_url: false };

/** Decap's image block, asking in Chinese and for a description. */
export const imageComponent: BlockEditorComponentOptions = {
  ...image,
  label: '图片',
  fields: [picture, { name: 'alt', label: '图片说明（一句话说图上有什么，看不见图片的居民靠它）', widget: 'string' }],
};
