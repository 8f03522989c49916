/**
 * Who may import whom. Each room names what it may reach inside the project; anything else is a broken layer.
 * Type imports count, since they tie rooms together as much as values do.
 */
/** What the desk may know of the site. */
const deskReads = [
  ...['src/(text|schema|record|reader|privacy|attachments)', 'src/collections/'],
  'src/markdown/plain-text\\.',
];
/** And of how a site is made: what is said between the desk and the process that makes it. */
const madeBy = 'src/publication/(messages|progress|outcome|compressed|program/sources)';

const rooms = [
  ['src/text', []],
  ['src/schema', ['src/text']],
  ['src/markdown', ['src/text']],
  ['src/conversion', ['src/(text|markdown)']],
  ['src/sheet', []],
  ['src/import', ['src/(text|sheet|schema|markdown|privacy|attachments|record|conversion|reader)', 'src/collections/']],
  ['src/privacy', []],
  ['src/attachments', ['src/privacy']],
  ['src/collections/[^/]+/(?!Page|[A-Z])', ['src/schema']],
  ['src/collections/(index|entry)', ['src/schema', 'src/collections']],
  ['src/collections/(views|[^/]+/[A-Z])', ['src/schema', 'src/collections', 'src/components', 'src/markdown']],
  ['src/record', ['src/text', 'src/schema', 'src/collections/']],
  ['src/reader', ['src/(text|schema|markdown|privacy|attachments|record)', 'src/collections/']],
  ['src/editions/(address|edition-links)', ['src/editions/']],
  ['src/editions', ['src/model/site\\.', 'src/schema/language\\.', 'src/text/unbroken']],
  ['src/publication/compressed', []],
  ['src/history', ['src/(text|schema|reader|record|collections)/', 'cms/desk/git/']],
  ['src/components', ['src/markdown', 'src/compare', 'src/schema/(beijing|schedule|money|opening)']],
  ['src/compare', ['src/(schema|markdown)', 'src/collections/']],
  ['src/model', ['src/(text|schema|markdown|record|compare)', 'src/collections/', 'src/editions/address']],
  ['src/search/text', ['src/schema/schedule', 'src/search/tuning']],
  ['src/search/(engine|find)', ['src/search/(find|text|tuning)', 'src/editions/address']],
  ['src/search/index', ['src/schema', 'src/markdown', 'src/collections/', 'src/model', 'src/search/(text|tuning)']],
  [
    'src/(outputs|search)',
    ['src/(text|schema|markdown|record|model)', 'src/editions/(address|edition-links)', 'src/collections/'],
  ],
  [
    'src/client',
    [
      'src/schema/(beijing|schedule)',
      'src/search/(engine|find|text)',
      'src/components/[a-z]+/[a-z-]+\\.ts',
      'src/text/unbroken',
    ],
  ],
  [
    'src/publication/(?!compressed|progress|messages|outcome|program/sources)',
    ['src/(?!pages|layouts|integrations)', 'cms/app/backends/backend-config'],
  ],
  [
    'src/publication/(progress|messages|outcome|program/sources)',
    ['src/schema', 'src/record/task', 'src/reader/report'],
  ],
  ['src/integrations', ['src/', 'cms/app/backends/backend-config']],

  ['cms/wire', ['src/schema/problem\\.', 'src/record/(task|deed)\\.', 'src/text/']],

  ['cms/app/(locale|compat|content-policy)', []],
  ['cms/app/now', ['src/schema/beijing']],
  ['cms/app/help', ['src/model/handbook']],
  ['cms/app/clipboard', ['src/', 'cms/wire', 'cms/app/(state|uploads)']],
  ['cms/app/body', ['src/', 'cms/wire', 'cms/app/(state|widgets|clipboard|uploads)']],
  ['cms/app/uploads', ['src/', 'cms/wire', 'cms/app/(now|state|widgets|backends/host-board)']],
  ['cms/app/grid', ['src/', 'cms/app/(now|state|widgets|clipboard)']],
  ['cms/app/lists', ['src/', 'cms/wire', 'cms/app/(now|state|form|compare|tasks)']],
  ['cms/app/working', ['src/', 'cms/wire', 'cms/app/(now|state|form|widgets)']],
  ['cms/app/review', ['src/', 'cms/wire', 'cms/app/(now|state|form|compare|widgets|body|help)']],
  ['cms/app/import', ['src/', 'cms/wire', 'cms/app/(now|state|form|compare|widgets|help)']],
  ['cms/app/widgets', ['src/', 'cms/app/(now|state|help)']],
  ['cms/app/state', ['src/', 'cms/wire', 'cms/app/(now|backends/host-board)']],
  ['cms/app/privacy', ['src/', 'cms/wire', 'cms/app/state']],
  ['cms/app/form', ['src/', 'cms/wire', 'cms/app/(state|privacy|widgets|now)']],
  ['cms/app/backends', ['src/', 'cms/wire', 'cms/app/(state|uploads|content-policy|styles|widgets/disabled-because)']],
  ['cms/app/compare', ['src/', 'cms/wire', 'cms/app/(state|form|widgets)']],
  ['cms/app/preview', ['src/', 'cms/app/(state|form|backends/host-board|now|styles)']],
  ['cms/app/tasks', ['src/', 'cms/wire', 'cms/app/(state|form|compare|working|help|now)']],
  [
    'cms/app/publication',
    ['src/', 'cms/wire', 'cms/app/(now|state|form|privacy|compare|uploads|widgets|help|backends/login)'],
  ],

  ['cms/desk/(clock|small-heap)', ['src/schema/beijing']],
  ['cms/desk/(pages|git)', []],
  ['cms/desk/disk', ['cms/wire']],
  ['cms/desk/http/', ['cms/wire', 'cms/desk/(disk|pages)', 'src/publication/compressed']],
  ['cms/desk/record', ['src/schema', 'src/record/deed\\.', 'cms/wire', 'cms/desk/(disk|git|clock)']],
  ['cms/desk/people', ['src/schema', 'cms/wire', 'cms/desk/(http|disk|pages|record|clock)']],
  ['cms/desk/drafts', [...deskReads, 'cms/wire', 'cms/desk/(disk|git)']],
  ['cms/desk/uploads', [...deskReads, 'cms/wire', 'cms/desk/(disk|git|drafts|clock)']],
  ['cms/desk/publishing', [...deskReads, madeBy, 'cms/wire', 'cms/desk/(disk|git|record|clock)']],
  ['cms/desk/working', [...deskReads, 'cms/wire', 'cms/desk/(disk|git|people|drafts|clock)']],
  ['cms/desk/import', [...deskReads, 'src/(conversion|import)', 'cms/wire', 'cms/desk/(disk|people|clock)']],
  [
    'cms/desk/previews',
    [...deskReads, madeBy, 'cms/wire', 'cms/desk/(disk|git|http|pages|people|record|drafts|publishing|clock)'],
  ],
  ['cms/desk/tasks', [...deskReads, 'cms/wire', 'cms/desk/(disk|git|people|drafts|clock)']],
  [
    'cms/desk/protocol',
    [...deskReads, 'cms/wire', 'cms/desk/(disk|git|people|record|drafts|uploads|working|previews|import|clock)'],
  ],
  ['cms/desk/backup', [...deskReads, 'cms/wire', 'cms/desk/(disk|git|people|drafts|protocol|settings)']],
  [
    'cms/desk/office',
    [
      ...deskReads,
      'src/model/handbook',
      'cms/wire',
      'cms/desk/(disk|http|pages|people|record|drafts|publishing|protocol|backup|clock)',
    ],
  ],
  ['cms/desk/purge', [...deskReads, 'cms/desk/git/']],
  ['cms/desk/commands', ['cms/wire', 'cms/desk/(people|record|backup|purge|disk|git|settings|clock|one-desk)']],

  ['cms/desk/', [...deskReads, madeBy, 'cms/wire', 'src/(conversion|import)/', 'src/model/handbook']],
  ['cms/app/', ['cms/wire', 'src/(?!pages|layouts|reader|attachments|publication|import)']],
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
    outside(
      'src/(text|schema|record|model|outputs|search|reader|markdown)',
      'node_modules/(react|react-dom)/',
      'no React',
    ),
    outside('src/(text|schema|record|components|markdown|outputs|search)', '^(astro:|node_modules/astro/)', 'no Astro'),
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
        path: '^(src/(text|sheet|schema|record|compare|conversion|markdown|privacy|collections|components|client|search/(engine|find|text|tuning)|model)|cms/wire|cms/app/(?!vite|backends/vite|compat))',
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
