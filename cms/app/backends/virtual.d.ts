/** Made by cms/app/backends/vite-backend.ts: the one backend that a bundle is built for. */
declare module 'virtual:cms-backend' {
  import type { CmsBackend, CmsBackendClass } from 'decap-cms-core';

  export const Backend: CmsBackendClass;
  export const backend: CmsBackend;
  /** Whether our own desk answers, with its session, its publications and its notices. */
  export const atDesk: boolean;
}
