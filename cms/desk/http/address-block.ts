import { isIPv6 } from 'node:net';

/**
 * By what one visitor is told from another: an IPv4 address, and of IPv6 the /64, since whoever has one address there has
 * 2^64. IPv4 written as IPv6 (`::ffff:10.0.0.1`) is IPv4.
 */
export function blockOf(address: string): string {
  const groups = groupsOf(address);
  if (!groups) return address.slice(0, 64);
  return isMapped(groups) ? dotted(groups) : `${groups.slice(0, 4).join(':')}::/64`;
}

/** The /48 around an IPv6 address, which is what one subscriber may hold; an IPv4 address has none. */
export function networkOf(address: string): string | undefined {
  const groups = groupsOf(address);
  return groups && !isMapped(groups) ? `${groups.slice(0, 3).join(':')}::/48` : undefined;
}

/** The eight groups of an IPv6 address, in the one way to write them. */
function groupsOf(address: string): string[] | undefined {
  const plain = address.replace(/%.*$/, '');
  if (!isIPv6(plain)) return undefined;
  const [before = '', after] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - left!.length - right!.length).fill('0');
  return [...left!, ...zeros, ...right!];
}

const isMapped = (groups: readonly string[]) => groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';

const dotted = (groups: readonly string[]) =>
  groups
    .slice(6)
    .flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255])
    .join('.');
