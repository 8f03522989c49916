import { Component, useEffect, useLayoutEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { definitionOf, type CollectionName, type EntryData } from '../../../src/collections/index.ts';
import { render } from '../../../src/markdown/render.ts';
import { pageContext } from '../../../src/model/page-context.ts';
import { renderBody } from '../../../src/model/render-body.ts';
import { bringUpToDate } from '../../../src/client/keep-current.ts';
import { hoursUpdaters } from '../../../src/client/refresh-hours.ts';
import { writeDays } from '../../../src/components/time/opening-hours.ts';
import { holidaysNear } from '../../../src/model/holidays.ts';
import { withoutPastNames } from '../../../src/record/retention.ts';
import { instantMs } from '../../../src/schema/beijing.ts';
import type { PageProps } from '../../../src/schema/page.ts';
import { cleaned } from '../form/before-save.ts';
import { dated, dayNow, instantNow } from '../now.ts';
import { ProblemList } from '../form/problem-list.tsx';
import { draftOf, type Form } from './draft.ts';
import { previewContext, type PreviewContext } from './preview-context.ts';

interface Props extends PreviewTemplateComponentProps {
  collectionName: CollectionName;
  Page: ComponentType<PageProps<EntryData>>;
}

/** The page as residents will see it, or what the form still lacks for one. */
export function PagePreview({ collectionName, Page, entry, getAsset, document: frame }: Props) {
  const context = usePreviewContext(collectionName);
  useLayoutEffect(() => showUploads(frame, getAsset));
  useLayoutEffect(() => bringUpToDate(frame, hoursUpdaters, instantNow()));
  if (!context) return <p className="preview-note">正在准备预览……</p>;
  const form = formOf(entry);
  return (
    <ErrorBoundary of={JSON.stringify(form)} fallback={<Unfinished form={form} collectionName={collectionName} />}>
      <Preview {...{ form, collectionName, Page, context }} />
    </ErrorBoundary>
  );
}

type PreviewProps = Pick<Props, 'collectionName' | 'Page'> & { form: Form; context: PreviewContext };

function Preview({ form, collectionName, Page, context: { site, media } }: PreviewProps) {
  const draft = draftOf(definitionOf(collectionName), form);
  if ('problems' in draft) return <Unfinished form={form} collectionName={collectionName} />;
  const entry = withoutPastNames(draft.entry, instantMs(site.now));
  const body = renderBody(site, entry, draft.body, media);
  return (
    <main className="wrap" data-off={writeDays(holidaysNear(site))}>
      <Page entry={entry} body={body} context={pageContext(site, entry, media)} />
    </main>
  );
}

/** Title and body are worth seeing while the rest is being filled in. */
function Unfinished({ form, collectionName }: { form: Form; collectionName: CollectionName }) {
  const draft = draftOf(definitionOf(collectionName), form);
  const { title, body } = form.values;
  const problems = 'problems' in draft ? draft.problems : [];
  return (
    <main className="wrap">
      <section className="preview-note">
        <p>{problems.length > 0 ? '填好下面几处，这里就是居民看到的页面：' : '这一篇暂时不能预览，但可以发布。'}</p>
        <ProblemList problems={problems} />
      </section>
      <article className="doc">
        {typeof title === 'string' && <h1>{title}</h1>}
        {typeof body === 'string' && <Body markdown={body} />}
      </article>
    </main>
  );
}

function Body({ markdown }: { markdown: string }) {
  try {
    return <div className="prose" dangerouslySetInnerHTML={{ __html: render(markdown).html }} />;
  } catch (error) {
    return <p>{(error as Error).message}</p>;
  }
}

interface BoundaryProps {
  /** The content as text: when it changes, rendering is tried again. */
  of: string;
  fallback: ReactNode;
  children: ReactNode;
}

/** Shows something else when a page cannot be rendered. */
class ErrorBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

function usePreviewContext(collection: CollectionName): PreviewContext | undefined {
  const [context, setContext] = useState<PreviewContext>();
  useEffect(() => {
    void previewContext(collection).then(setContext);
  }, [collection]);
  return context;
}

function formOf(entry: { get: (key: string) => unknown }): Form {
  const data = entry.get('data') as { map: (change: (value: unknown) => unknown) => unknown };
  const clean = cleaned(data.map(dated(dayNow())));
  const slug = entry.get('slug');
  return {
    slug: typeof slug === 'string' ? slug : '',
    values: (clean as { toJS: () => Record<string, unknown> }).toJS(),
  };
}

/** Pictures that are uploaded but not yet saved exist only in this browser. */
function showUploads(frame: Document, getAsset: Props['getAsset']): void {
  for (const image of frame.querySelectorAll<HTMLImageElement>('img[src^="/media/"]')) {
    const source = image.getAttribute('src') ?? '';
    const { url, path } = getAsset(source);
    // While Decap looks for a file it gives an empty picture of another name.
    if (url.startsWith('blob:') && path.endsWith(source)) image.src = url;
  }
}
