/** The address on its page of the nth part of an entry, such as an item of a register; search results lead there. */
export const partId = (index: number) => `item-${index + 1}`;
