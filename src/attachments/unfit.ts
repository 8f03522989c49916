/** Thrown in the workshop when a file cannot be read or must not be kept; the message is one Chinese sentence. */
export class Unfit extends Error {}
