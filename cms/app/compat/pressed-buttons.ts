import { replacing, type Patch } from './patch.ts';

/** A button that switches something on tells whether it is on by more than the colour of its sign. */
export const pressedButtons: Patch = {
  name: 'pressed-buttons',
  files: {
    '/decap-cms-ui-default/dist/esm/IconButton.js': replacing([
      '    title: title,\n    children',
      '    title: title,\n    type: "button",\n    "aria-pressed": isActive,\n    children',
    ]),
  },
};
