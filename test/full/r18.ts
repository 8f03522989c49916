import { chromium } from 'playwright-core';
import { serveSite } from '../browser/site-server.ts';
import { elderTemplates, templates } from '../browser/templates.ts';
import { ensureBrowser } from '../find-browser.ts';
import { NOW } from '../site/build.ts';
import { sampleSite } from '../site/sample-site.ts';
import { counted, type Property } from './property.ts';
import { templateFaults } from './support/template-faults.ts';

export const property: Property = {
  id: 'R18',
  title:
    'every template, light, dark, in larger text, forced colours and on paper, at 390 and 1280: axe (WCAG 2.2 AA, contrast AAA); keyboard, 320 px, 400 %, no script, no CSS',
  async prove(share) {
    const { dist, remove } = sampleSite();
    const site = await serveSite(dist);
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const all = [...templates, ...elderTemplates];
      const every = Math.round(all.length / counted(all.length, share));
      const some = all.filter((_, index) => index % every === 0);
      let checks = 0;
      const faults: string[] = [];
      for (const path of some) {
        const looked = await templateFaults(browser, site.origin, path, new Date(NOW));
        checks += looked.checks;
        faults.push(...looked.faults);
      }
      return {
        pass: faults.length === 0,
        figures: [
          `${String(some.length)} templates, ${String(checks)} checks, ${String(faults.length)} violations`,
          ...faults,
        ].join('\n'),
      };
    } finally {
      await browser.close();
      await site.close();
      remove();
    }
  },
};
