const { existsSync, readdirSync } = require('node:fs');

/** Who may know whom on the server: a feature knows the layers below its own, never its neighbours. */
const layers = [
  ['audit'],
  ['org'],
  ['members'],
  ['accounts'],
  ['jobs'],
  ['family'],
  ['files'],
  ['notices'],
  ['roster', 'activities'],
  ['signups'],
  ['checkins', 'lottery'],
  ['courses'],
  ['announcements'],
  ['demo'],
];
/** What no feature may be known in. */
const foundations = '^server/src/(kernel|http|db|wechat|jobs|storage|speech)/';
const features = 'server/src/features';

const placed = layers.flat();
const present = existsSync(features) ? readdirSync(features) : [];
const unplaced = present.filter(name => !placed.includes(name));
if (unplaced.length > 0) throw new Error(`Give ${unplaced.join(', ')} a layer in .dependency-cruiser.cjs`);

const inFeatures = names => `^${features}/(${names.join('|')})/`;

const downwards = layers.flatMap((layer, level) => {
  const above = layers.slice(level + 1).flat();
  return layer.map(name => ({
    name: `${name}-knows-only-what-is-below`,
    severity: 'error',
    from: { path: inFeatures([name]), pathNot: '\\.test\\.ts$' },
    to: { path: inFeatures([...above, ...layer.filter(other => other !== name)]) },
  }));
});

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'foundations-know-no-feature',
      severity: 'error',
      from: { path: foundations, pathNot: '\\.test\\.ts$' },
      to: { path: `^${features}/` },
    },
    {
      name: 'a-feature-owns-its-tables',
      severity: 'error',
      from: { path: `^${features}/([^/]+)/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^${features}/[^/]+/.*\\.entity\\.ts$`, pathNot: `^${features}/$1/` },
    },
    {
      name: 'shared-is-a-leaf',
      comment: 'Only zod/mini: all of zod costs the mini-program 468 KB.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/src/|/zod/(v4/)?(mini|core)/' },
    },
    {
      name: 'no-whole-zod-on-the-phone',
      severity: 'error',
      from: { path: '^(shared|miniapp)/src/' },
      to: { path: '/zod/(?!(v4/)?(mini|core)/)' },
    },
    {
      name: 'the-miniapp-knows-only-the-contract',
      severity: 'error',
      from: { path: '^miniapp/src/' },
      to: { path: '^(server/|shared/src/)' },
    },
    {
      name: 'the-server-knows-only-the-contract',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(miniapp/|shared/src/)' },
    },
    {
      name: 'large-type-components-know-no-feature',
      severity: 'error',
      from: { path: '^miniapp/src/(ui|hooks|platform|api)/' },
      to: { path: '^miniapp/src/(features|pages)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.json', '.d.ts'],
    },
  },
};
