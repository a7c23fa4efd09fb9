// The import table of the architecture, as rules. tests/rules/architecture.test.ts shows that each one bites.
const contract = '^electron/contract/';
const domain = '^electron/core/domain/';
const importers = '^electron/core/importers/';
const exporters = '^electron/core/exporters/';
const services = '^electron/core/services/';
const fetching = '^electron/core/fetching/';
const places = '^electron/launch/browser-places[.]';

/** A package by name, found under node_modules or not installed at all. */
const npm = (name) => `(^|/)node_modules/${name}/|^${name}$`;
/**
 * Libraries that are pure arithmetic on what they are given. fnrvalidator knows the control digits of
 * Norwegian person numbers, those from 2032 included; NAV keeps it.
 */
const pureLibraries = ['zod', 'fractional-indexing', '@navikt/fnrvalidator', 'diff'].map(npm);
const anyPackage = '(^|/)node_modules/';
const ownCode = '^(electron|renderer|db|tests|assets)/';

/** Packages that belong to a host or to the pages, never to the rules behind them. */
const hostPackages = ['electron', 'hono', '@hono/[^/]+', '@trpc/[^/]+', 'react', 'react-dom'].map(
  npm,
);
const databasePackages = ['drizzle-orm', 'better-sqlite3'].map(npm);

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' || Array.isArray(from) ? { path: from } : from,
  to,
});

/** Own code outside `allowed` is out of reach. */
const onlyOwn = (...allowed) => ({ path: ownCode, pathNot: allowed });

module.exports = {
  forbidden: [
    rule(
      'no-circular',
      'Two files that need each other are one file, or three.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    rule(
      'no-unresolvable',
      'The import leads nowhere.',
      {},
      {
        couldNotResolve: true,
        pathNot: '[?](raw|url|worker)$',
      },
    ),
    rule(
      'no-undeclared-package',
      'Every package is named in package.json.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    rule(
      'no-tests-in-product',
      'Tests import the product, never the other way.',
      {
        path: '^(electron|renderer|db)/',
      },
      { path: '^tests/' },
    ),

    rule(
      'electron-only-in-shell',
      'The core does not know its host.',
      {
        pathNot: '^(electron/(main|preload)[.]ts$|electron/shell/|tests/|node_modules/)',
      },
      { path: npm('electron') },
    ),

    rule('contract-own-code', 'The contract is the ground floor.', contract, onlyOwn(contract)),
    rule('contract-packages', 'The contract imports zod and nothing else.', contract, {
      path: [anyPackage, '^node:'],
      pathNot: npm('zod'),
    }),
    rule('contract-pure', 'The contract runs in the page too.', contract, {
      dependencyTypes: ['core'],
    }),

    rule('domain-own-code', 'Rules know the contract only.', domain, onlyOwn(domain, contract)),
    rule('domain-packages', 'Rules are pure, and so are the libraries they use.', domain, {
      path: anyPackage,
      pathNot: pureLibraries,
    }),
    rule('domain-pure', 'Rules do not read files, clocks or the network.', domain, {
      dependencyTypes: ['core'],
    }),

    rule(
      'importers-own-code',
      'Decoding is bytes in, cells out.',
      importers,
      onlyOwn(importers, domain, contract),
    ),
    rule(
      'exporters-own-code',
      'Exporting is a model in, bytes out.',
      exporters,
      onlyOwn(exporters, domain, contract),
    ),
    rule(
      'fetching-own-code',
      'Fetching asks and answers; it knows no file and no database.',
      fetching,
      onlyOwn(fetching, domain, contract),
    ),
    rule(
      'file-formats-without-host',
      'File formats know no database and no host.',
      [importers, exporters],
      { path: [...databasePackages, ...hostPackages] },
    ),

    rule(
      'services-own-code',
      'Use cases sit on rules, formats and the database.',
      services,
      onlyOwn(services, domain, importers, exporters, fetching, contract, '^db/'),
    ),
    rule('core-without-host', 'The core is the same in every host.', '^electron/core/', {
      path: hostPackages,
    }),
    rule(
      'core-own-code',
      'Nothing in the core reaches up to who calls it.',
      '^electron/core/',
      onlyOwn('^electron/core/', contract, '^db/', places),
    ),

    rule(
      'app-own-code',
      'The handler unpacks, calls one service and returns.',
      '^electron/app/',
      onlyOwn('^electron/app/', services, contract),
    ),
    rule('app-packages', 'The handler does not speak to the database.', '^electron/app/', {
      path: databasePackages,
    }),

    rule(
      'shell-own-code',
      'Windows and policy hold no rules.',
      '^electron/shell/',
      onlyOwn('^electron/shell/', '^electron/(app|host)/', contract),
    ),
    rule(
      'host-own-code',
      'What the doors share composes app and core; it knows no window and no page.',
      '^electron/host/',
      onlyOwn('^electron/(host|app|core|contract)/', '^db/', places),
    ),
    rule(
      'hosts-own-code',
      'A host composes; it knows no page.',
      '^electron/(main|serve|cli|preload)[.]ts$',
      onlyOwn('^electron/(app|core|contract|shell|host)/', '^db/', places),
    ),
    rule(
      'browser-host-without-shell',
      'Only the desktop has windows.',
      '^electron/(serve|cli)[.]ts$',
      { path: '^electron/shell/' },
    ),

    rule('db-own-code', 'The database knows the contract only.', '^db/', onlyOwn('^db/', contract)),
    rule(
      'db-packages',
      'drizzle, better-sqlite3 and the arithmetic of ranks, nothing else.',
      '^db/',
      {
        path: anyPackage,
        pathNot: [...databasePackages, npm('@types/better-sqlite3'), npm('fractional-indexing')],
      },
    ),

    rule(
      'renderer-own-code',
      'Pages talk to their own origin with fetch.',
      '^renderer/',
      onlyOwn('^renderer/', contract, '^electron/app/router[.]ts$', '^assets/'),
    ),
    rule('renderer-router-type', 'Of the router the pages know the type only.', '^renderer/', {
      path: '^electron/app/router[.]ts$',
      dependencyTypesNot: ['type-only'],
    }),
    rule('renderer-in-a-page', 'There is no Node in the page.', '^renderer/', {
      dependencyTypes: ['core'],
    }),
    rule('renderer-packages', 'Neither database nor host in the page.', '^renderer/', {
      path: [
        ...databasePackages,
        ...['electron', 'hono', '@trpc/server', 'playwright-core'].map(npm),
      ],
    }),
    rule(
      'features-no-siblings',
      'A screen family does not import another.',
      '^renderer/features/([^/]+)/',
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'features-below-app',
      'The app imports the screens, not the other way.',
      '^renderer/(features|ui|charts|api|text)/',
      { path: '^renderer/app/' },
    ),
    rule(
      'primitives-below-features',
      'What screens share knows no screen.',
      '^renderer/(ui|charts|api|text)/',
      { path: '^renderer/features/' },
    ),

    rule(
      'launch-stays-outside',
      'The toolchain is not part of the product.',
      {
        path: '^(electron|renderer|db)/',
        pathNot: '^electron/launch/',
      },
      { path: '^electron/launch/', pathNot: places },
    ),
    rule(
      'launch-alone',
      'The launcher runs before anything is built: it knows no product code.',
      '^electron/launch/',
      {
        path: [ownCode, anyPackage],
        pathNot: ['^electron/launch/', ...['playwright-core', 'dependency-cruiser'].map(npm)],
      },
    ),
  ],
  options: {
    // TypeScript 7 has no compiler API in JavaScript, so swc reads the imports.
    parser: 'swc',
    tsPreCompilationDeps: true,
    // Declarations import nothing at run time, and swc stops at some of them.
    exclude: { path: '^(electron|renderer|db)/.*[.]d[.][cm]?ts$' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.d.mts', '.mjs', '.cjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'module', 'style', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
