import { replacing } from './patch.ts';

/** The card on the board led into the form and nowhere else; whoever reviews wants to see what changed. */
export const cardCompare = replacing('card-compare', '/decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js', [
  [
    `_jsxs(CardButtonContainer, {
      children: [_jsx(DeleteButton, {`,
    `_jsxs(CardButtonContainer, {
      children: [_jsx("button", {
        type: "button",
        className: "card-compare",
        onClick: () => globalThis.__compareEntry(editLink),
        children: "看改动"
      }), _jsx(DeleteButton, {`,
  ],
]);
