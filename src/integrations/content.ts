import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { comingChanges } from '../model/coming-changes.ts';
import { loadContent, loadSite } from '../model/load.ts';
import { foldersFrom } from '../reader/folders.ts';
import { reportOf, type BuildReport } from '../reader/report.ts';

const LOAD = fileURLToPath(new URL('../model/load.ts', import.meta.url));

/** Content is read once for a build, before its pages; the dev server reads it again after each change. */
export function content(): AstroIntegration {
  return {
    name: 'gongshi-content',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [loadedByNode(), liveContent()] } });
      },
      'astro:build:start': () => readForBuild(process.env['BUILD_REPORT']),
    },
  };
}

/** Reads all content and writes into `file` what the program that started the build has to know. Rejects with all errors. */
export async function readForBuild(file: string | undefined): Promise<void> {
  const content = await loadContent();
  const site = await loadSite().catch(() => undefined);
  const changes = site ? comingChanges(content.entries, site) : [];
  const report: BuildReport = { ...reportOf(content), changes };
  if (file) await writeFile(file, JSON.stringify(report));
  await loadSite();
}

/** In a build the module that reads stays out of the bundle: Node then has one of it for pages and integrations. */
function loadedByNode(): Plugin {
  return {
    name: 'gongshi-loaded-by-node',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/load.ts')) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === LOAD ? { id: pathToFileURL(LOAD).href, external: true } : undefined;
    },
  };
}

/** In the dev server a change of content counts as one of the module that has read it, and so of every page. */
function liveContent(): Plugin {
  const { contentDir, mediaDir } = foldersFrom(process.env, process.cwd());
  return {
    name: 'gongshi-live-content',
    apply: 'serve',
    configureServer({ watcher }) {
      watcher.add([contentDir, mediaDir]);
    },
    hotUpdate({ file }) {
      if (![contentDir, mediaDir].some((folder) => file.startsWith(folder))) return undefined;
      return [...(this.environment.moduleGraph.getModulesByFile(LOAD) ?? [])];
    },
  };
}
