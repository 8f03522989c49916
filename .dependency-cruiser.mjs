/**
 * Who may import whom. Each room names what it may reach inside the project; anything else is a broken layer.
 * Type imports count, since they tie rooms together as much as values do.
 */
const rooms = [
  ['src/schema', []],
  ['src/markdown', []],
  ['src/privacy', []],
  ['src/attachments', []],
  ['src/collections/[^/]+/(?!Page|[A-Z])', ['src/schema']],
  ['src/collections/(index|entry)', ['src/schema', 'src/collections']],
  ['src/collections/(views|[^/]+/[A-Z])', ['src/schema', 'src/collections', 'src/components', 'src/markdown']],
  ['src/reader', ['src/schema', 'src/markdown', 'src/privacy', 'src/attachments', 'src/collections/']],
  ['src/components', ['src/markdown', 'src/schema/(beijing|schedule|money|opening)']],
  ['src/model/(?!load)', ['src/schema', 'src/markdown', 'src/collections/']],
  ['src/model/load', ['src/schema', 'src/collections/', 'src/reader', 'src/model']],
  ['src/(outputs|search)', ['src/schema', 'src/markdown', 'src/collections/', 'src/model/(?!load)']],
  ['src/client', ['src/schema/(beijing|schedule)', 'src/search/(engine|find|text)', 'src/components/[a-z-]+']],
  ['src/integrations', ['src/', 'cms/backend-config']],
  ['cms/desk/', ['src/schema', 'src/collections/', 'src/reader', 'src/privacy', 'src/attachments']],
  ['cms/(?!desk/)', ['src/(?!pages|layouts|reader|attachments|model/load)', 'cms/(?!desk/)']],
];

const layers = rooms.map(([room, allowed]) => ({
  name: `layer ${room}`,
  severity: 'error',
  from: { path: `^${room}` },
  to: {
    path: '^(src|cms)/',
    pathNot: [...allowed, room.startsWith('src/collections') ? 'src/collections' : room].map((path) => `^${path}`),
  },
}));

const outside = (room, path, why) => ({
  name: `${room}: ${why}`,
  severity: 'error',
  from: { path: `^${room}` },
  to: { path },
});

export default {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    ...layers,
    outside('src/(schema|model|outputs|search|reader|markdown)', 'node_modules/(react|react-dom)/', 'no React'),
    outside('src/(schema|components|markdown|outputs|search)', '^(astro:|node_modules/astro/)', 'no Astro'),
    {
      name: 'nobody imports pages',
      severity: 'error',
      from: { pathNot: '^src/pages' },
      to: { path: '^src/pages' },
    },
    {
      name: 'React parts of a collection stay out of its schema',
      severity: 'error',
      from: { path: '^src/collections/(index|[^/]+/[a-z][^/]*)\\.ts$' },
      to: { path: '(\\.tsx$|node_modules/react/)' },
    },
    {
      name: 'no module that is not there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro(:|/|$)|virtual:)' },
    },
    {
      name: 'browser code has no Node',
      severity: 'error',
      from: {
        path: '^(src/(schema|markdown|privacy|collections|components|client|search/(engine|find|text)|model/(?!load))|cms/(?!desk/|vite|compat))',
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    exclude: { path: '\\.css(\\?inline)?$' },
  },
};
