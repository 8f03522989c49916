/** Leaves of a list of places those that are open now. Styles do it, where the browser has looked at the clock. */
export const OnlyOpen = () => (
  <label className="my only-open">
    <input type="checkbox" /> 只看现在开门的
  </label>
);
