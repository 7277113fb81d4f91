// The import table of the project: which layer may lean on which. Each rule's comment is the sentence a developer reads.
const engine = '^app/options/engine/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },

    {
      name: 'engine-is-closed',
      comment: 'The engine runs in three places and imports only itself, npm and node included.',
      severity: 'error',
      from: { path: engine, pathNot: '\\.test\\.ts$' },
      to: { pathNot: engine },
    },
    {
      name: 'runtime-is-compiled-to-wasm',
      comment: 'The runtime half is compiled by AssemblyScript too and knows nothing of authoring.',
      severity: 'error',
      from: { path: `${engine}runtime/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `${engine}runtime/` },
    },
    {
      name: 'commissions-core-is-pure',
      comment: 'Deciding imports only itself and money: no .server, npm or node.',
      severity: 'error',
      from: { path: '^app/commissions/', pathNot: '(\\.server|\\.test)\\.ts$' },
      to: { pathNot: '^app/commissions/(?!.*\\.server\\.ts$)|^app/options/engine/money\\.ts$' },
    },
    {
      name: 'workshop-core-is-pure',
      comment:
        'Spot prices, calendar and stock are worked out of themselves and the engine: no .server, npm or node.',
      severity: 'error',
      from: { path: '^app/workshop/', pathNot: '(\\.server|\\.test)\\.ts$' },
      to: { pathNot: `^app/workshop/(?!.*\\.server\\.ts$)|${engine}` },
    },
    {
      name: 'shopify-adapters-know-no-feature',
      comment: 'Adapters speak Shopify and know nothing of options, commissions, jobs or routes.',
      severity: 'error',
      from: { path: '^app/shopify/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot:
          '^app/(shopify/|env\\.server|log\\.server|sessions\\.server)|node_modules/(graphql-request|graphql|@shopify|zod)/',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'verbs-do-not-draw',
      comment: 'A verb is called by routes and jobs; it does not know them.',
      severity: 'error',
      from: { path: '^app/(options|commissions|workshop)/.*\\.server\\.ts$' },
      to: { path: '^app/(routes|ui|portal)/|node_modules/@remix-run' },
    },
    {
      name: 'jobs-do-not-know-routes',
      severity: 'error',
      from: { path: '^app/jobs/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'drawing-is-pure',
      comment: 'Pages and pieces of interface take data and callbacks; the server stays behind the route.',
      severity: 'error',
      from: { path: '^app/(ui|portal)/|/page\\.tsx$' },
      to: { path: '\\.server\\.|^app/routes/(?!.*page\\.tsx$)' },
    },
    {
      name: 'portal-has-no-polaris',
      severity: 'error',
      from: { path: '^app/portal/' },
      to: { path: 'node_modules/@shopify/polaris' },
    },
    {
      name: 'routes-do-not-query',
      comment: 'A route authenticates, parses, makes one call and answers.',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/db\\.server|node_modules/(@prisma|graphql-request|pg|pg-boss)/' },
    },
    {
      name: 'extensions-use-the-runtime-only',
      severity: 'error',
      from: { path: '^extensions/', pathNot: '\\.test\\.ts$|^extensions/build-' },
      to: { path: '^app/', pathNot: `${engine}(?!authoring/)` },
    },
    {
      name: 'the-witness-shares-nothing',
      comment: 'A sandbox that shares our code shares our mistakes.',
      severity: 'error',
      from: { path: '^tests/sandbox/' },
      to: { path: '^app/' },
    },
    {
      name: 'app-knows-no-tests',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.test\\.ts$' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.cache|\\.sandbox)/|/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
