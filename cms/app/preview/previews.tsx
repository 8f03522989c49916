import type { DecapCmsCore, PreviewTemplateComponentProps } from 'decap-cms-core';
import { collectionNames } from '../../../src/collections/index.ts';
import { viewOf } from '../../../src/collections/views.ts';
import siteCss from '../../../src/styles/all.css?inline';
import { PagePreview } from './PagePreview.tsx';
import previewCss from '../styles/preview.css?inline';

/** Each collection is previewed with the page, the renderer and the styles of the site. */
export function registerPreviews(cms: typeof DecapCmsCore): void {
  cms.registerPreviewStyle(siteCss, { raw: true });
  cms.registerPreviewStyle(previewCss, { raw: true });
  for (const name of collectionNames) {
    const Page = viewOf(name);
    cms.registerPreviewTemplate(name, (props: PreviewTemplateComponentProps) => (
      <PagePreview {...props} collectionName={name} Page={Page} />
    ));
  }
}
