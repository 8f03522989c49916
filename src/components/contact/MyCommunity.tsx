interface Props {
  communities: readonly { id: string; title: string }[];
}

/**
 * Which community is mine: kept on this device and told to nobody (`client/my-community.ts`). What is of it stands first
 * then (`data-of`, ids of communities), or is there only then (`data-only`). Without a script it is not offered.
 */
export function MyCommunity({ communities }: Props) {
  return (
    <label className="my" data-my="" hidden>
      我的社区{' '}
      <select>
        <option value="">还没选</option>
        {communities.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The same on the page of a community. */
export function ThisIsMine({ community }: { community: string }) {
  return (
    <label className="my" data-my="" hidden>
      <input type="checkbox" value={community} /> 这是我的社区，首页先看它的
    </label>
  );
}
