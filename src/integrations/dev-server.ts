import type { AstroIntegration } from 'astro';
export function devServer(): AstroIntegration { return { name: 'gongshi-dev-server', hooks: {} }; }
