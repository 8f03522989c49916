import { replacing } from './patch.ts';

/** The switch between laid-out text and source was given a name for screen readers and let it fall. */
export const toggleName = replacing('toggle-name', '/decap-cms-ui-default/dist/esm/Toggle.js', [
  [
    '  className,\n  Container = ToggleContainer,',
    "  className,\n  'aria-label': name,\n  Container = ToggleContainer,",
  ],
  ['    role: "switch",', '    role: "switch",\n    "aria-label": name,'],
]);
