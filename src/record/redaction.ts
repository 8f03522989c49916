/** What stands in the place of personal information that was taken out of all versions. */
export const REDACTED = '因涉个人信息已脱敏';

/** How a commit says that it took something out of earlier ones, and one of those that something was taken out of it. */
export const TRAILERS = { purged: 'Purged', redacted: 'Redacted' } as const;
