/** A faulty import planted in a small tree that mirrors the folders, and the rule it must set off. */
export interface Planted {
  rule: string;
  file: string;
  code: string;
}

/** At least one fault for each rule of .dependency-cruiser.cjs. */
export const plantedFaults: Planted[] = [
  fault('no-circular', 'db/circle-a.ts', "export { b } from './circle-b.ts';"),
  fault('no-unresolvable', 'db/gone.ts', "import './nowhere.ts';"),
  fault('no-undeclared-package', 'electron/serve.ts', "import 'semver';"),
  fault('no-tests-in-product', 'db/tested.ts', "import '../tests/helper.ts';"),
  fault('electron-only-in-shell', 'electron/app/window.ts', "import { app } from 'electron';"),
  fault('contract-own-code', 'electron/contract/a.ts', "import '../core/domain/rule.ts';"),
  fault('contract-packages', 'electron/contract/b.ts', "import { format } from 'date-fns';"),
  fault('contract-pure', 'electron/contract/c.ts', "import { join } from 'node:path';"),
  fault('domain-own-code', 'electron/core/domain/a.ts', "import '../../../db/open.ts';"),
  fault('domain-packages', 'electron/core/domain/b.ts', "import { format } from 'date-fns';"),
  fault('domain-pure', 'electron/core/domain/c.ts', "import { readFileSync } from 'node:fs';"),
  fault('importers-own-code', 'electron/core/importers/a.ts', "import '../services/use.ts';"),
  fault('fetching-own-code', 'electron/core/fetching/a.ts', "import '../importers/in.ts';"),
  fault('exporters-own-code', 'electron/core/exporters/a.ts', "import '../importers/in.ts';"),
  fault('file-formats-without-host', 'electron/core/exporters/b.ts', "import 'drizzle-orm';"),
  fault('services-own-code', 'electron/core/services/a.ts', "import '../../app/router.ts';"),
  fault('core-without-host', 'electron/core/services/b.ts', "import { Hono } from 'hono';"),
  fault('core-own-code', 'electron/core/printing/a.ts', "import '../../launch/run.mjs';"),
  fault('app-own-code', 'electron/app/a.ts', "import '../../db/open.ts';"),
  fault('app-packages', 'electron/app/b.ts', "import { eq } from 'drizzle-orm';"),
  fault('shell-own-code', 'electron/shell/a.ts', "import '../core/services/use.ts';"),
  fault('host-own-code', 'electron/host/a.ts', "import '../shell/window.ts';"),
  fault('hosts-own-code', 'electron/main.ts', "import '../renderer/ui/button.ts';"),
  fault('browser-host-without-shell', 'electron/cli.ts', "import './shell/window.ts';"),
  fault('db-own-code', 'db/a.ts', "import '../electron/core/domain/rule.ts';"),
  fault('db-packages', 'db/b.ts', "import { format } from 'date-fns';"),
  fault('renderer-own-code', 'renderer/app/a.ts', "import type { Db } from '../../db/open.ts';"),
  fault(
    'renderer-router-type',
    'renderer/api/a.ts',
    "import { r } from '../../electron/app/router.ts';",
  ),
  // The type and the value in two statements: the first must not excuse the second.
  fault(
    'renderer-router-type',
    'renderer/api/b.ts',
    "import type { Router } from '../../electron/app/router.ts';\nimport { r } from '../../electron/app/router.ts';",
  ),
  fault('renderer-in-a-page', 'renderer/app/b.ts', "import { join } from 'node:path';"),
  fault('renderer-packages', 'renderer/app/c.ts', "import { eq } from 'drizzle-orm';"),
  fault('features-no-siblings', 'renderer/features/boards/a.tsx', "import '../plan/page.tsx';"),
  fault('features-below-app', 'renderer/features/plan/a.tsx', "import '../../app/router.ts';"),
  fault('primitives-below-features', 'renderer/ui/a.ts', "import '../features/plan/page.tsx';"),
  fault('launch-stays-outside', 'electron/main.ts', "import './launch/run.mjs';"),
  fault('launch-alone', 'electron/launch/a.mjs', "import '../../db/open.ts';"),
];

/** What the faults point at; none of these does anything wrong itself. */
export const plantedGround: Record<string, string> = {
  'db/circle-b.ts': "import './circle-a.ts';\nexport const b = 1;",
  'db/open.ts': 'export type Db = number;\nexport const open = 1;',
  'tests/helper.ts': 'export {};',
  'electron/app/router.ts': 'export type Router = number;\nexport const r = 1;',
  'electron/core/domain/rule.ts':
    "import type { Card } from '../../contract/card.ts';\nexport type { Card };",
  'electron/contract/card.ts': "import { z } from 'zod';\nexport type Card = typeof z;",
  'electron/core/importers/in.ts': 'export {};',
  'electron/core/services/use.ts': "import '../../../db/open.ts';\nimport '../importers/in.ts';",
  'electron/launch/run.mjs': 'export {};',
  'electron/launch/browser-places.mjs': 'export {};',
  'electron/shell/window.ts':
    "import { BrowserWindow } from 'electron';\nexport { BrowserWindow };",
  'electron/core/printing/places.ts': "import '../../launch/browser-places.mjs';",
  'renderer/app/router.ts': "import '../features/plan/page.tsx';",
  'renderer/ui/button.ts': 'export {};',
  'renderer/features/plan/page.tsx': "import '../../ui/button.ts';\nexport const page = <p />;",
  'renderer/api/client.ts':
    "import type { Router } from '../../electron/app/router.ts';\nexport type { Router };",
};

function fault(rule: string, file: string, code: string): Planted {
  return { rule, file, code };
}
