/** How one kind of part is built, started and asked whether it is ready. */
export interface PartDefinition {
  /** What people call it. */
  name: string;
  /** The script, relative to the repository. */
  script: string;
  args?: string[];
  portVariable: 'WEB_PORT' | 'ADMIN_PORT' | 'SANDBOX_PORT' | 'WORKER_PORT';
  readyPath: string;
  /** Its folder and package when it must be built first. */
  build?: { folder: string; packageName: string };
}

/** The parts of the stack. */
export interface PartCatalog {
  web: PartDefinition;
  admin: PartDefinition;
  sandbox: PartDefinition;
  worker: PartDefinition;
}

/** Lanyard's own parts; tests of the launcher put tiny programs in their place. */
export const lanyardParts: PartCatalog = {
  web: {
    name: 'The storefront',
    script: 'apps/web/server/main.ts',
    portVariable: 'WEB_PORT',
    readyPath: '/readyz',
    build: { folder: 'apps/web', packageName: '@lanyard/web' },
  },
  admin: {
    name: 'The dashboard',
    script: 'apps/admin/server/main.ts',
    portVariable: 'ADMIN_PORT',
    readyPath: '/readyz',
    build: { folder: 'apps/admin', packageName: '@lanyard/admin' },
  },
  sandbox: {
    name: 'The sandbox',
    script: 'apps/sandbox/src/main.ts',
    portVariable: 'SANDBOX_PORT',
    readyPath: '/healthz',
  },
  worker: {
    name: 'The worker',
    script: 'apps/worker/src/main.ts',
    portVariable: 'WORKER_PORT',
    readyPath: '/readyz',
    build: { folder: 'apps/worker', packageName: '@lanyard/worker' },
  },
};
