/** Where north is, in the corner of a sketch. */
export const NorthArrow = ({ x }: { x: number }) => (
  <>
    <path d={`M${String(x)} 26V8m-4 6 4-6 4 6`} />
    <text x={x} y="40">
      北
    </text>
  </>
);
