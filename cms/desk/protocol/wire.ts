import { z } from 'zod';
import { masked } from '../../../src/privacy/report.ts';
import { HttpError } from '../http-error.ts';

/** A path as the CMS sends it; its form is judged by `paths.ts`, here only its length. */
export const wirePath = z.string().max(300);

/** The ids of the versions that the clerk had before them: `{ path: id }`, null for a new file. */
export const baseIds = z.record(wirePath, z.string().length(64).nullable());

export const uploadedFile = z.object({ path: wirePath, content: z.string(), encoding: z.literal('base64') });

/** What the clerk has looked at and said to be free of personal information: `{ path: SHA-256 of what is sent }`. */
export const confirmedFiles = z.record(wirePath, z.string().length(64)).default({});

const message = z.string().max(2000).optional();

/** The parameters of an action, or a refusal with 400 if they are not of the expected form. */
export function readParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const read = schema.safeParse(params);
  if (read.success) return read.data;
  throw new HttpError(400, '请求的格式不对，请刷新页面再试。', [], { cause: read.error });
}

export const commitMessage = z.object({ commitMessage: message });

/** One line for the log, so that it cannot hold trailers of its own, nor a person's number; `fallback` if nothing is left. */
export function cleanMessage(wanted: string | undefined, fallback: string): string {
  const clean = (wanted ?? '').replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return masked(clean).slice(0, 500) || fallback;
}
