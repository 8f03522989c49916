import type { TestProject } from 'vitest/node';
import { serveSite } from './site-server.ts';
declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
  }
}
export default async function setup(project: TestProject) {
  const server = await serveSite(process.env['DIST']!);
  project.provide('origin', server.origin);
  return () => server.close();
}
