import type { LauncherEnv } from '../env.ts';
import { findFreePort } from '../ports.ts';

/** Where everything listens; without `temporalUi` Temporal has no web page. */
export interface StackPorts {
  web: number;
  admin: number;
  sandbox: number;
  worker: number;
  postgres: number;
  temporal: number;
  temporalUi?: number;
}

/** The ports the settings name. */
export function portsFromEnv(settings: LauncherEnv): StackPorts {
  return {
    web: settings.WEB_PORT,
    admin: settings.ADMIN_PORT,
    sandbox: settings.SANDBOX_PORT,
    worker: settings.WORKER_PORT,
    postgres: settings.PG_PORT,
    temporal: settings.TEMPORAL_PORT,
    temporalUi: settings.TEMPORAL_UI_PORT,
  };
}

/** Ports nobody uses, for tests; without Temporal's web page. */
export async function findFreePorts(): Promise<StackPorts> {
  const [web, admin, sandbox, worker, postgres, temporal] = [
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
  ];
  return { web, admin, sandbox, worker, postgres, temporal };
}

// What the sandbox signs with and the product checks with, when no real account is set.
const sandboxKeys = {
  stripeSecret: 'sk_test_sandbox',
  stripeWebhook: 'whsec_lanyard_sandbox',
  resendSecret: 're_sandbox',
  resendWebhook: 'whsec_bGFueWFyZC1zYW5kYm94LXJlc2VuZC1zZWNyZXQtMzI=',
};

const isReal = (key: string | undefined, standIn: string) => key !== undefined && key !== standIn;

/** Whether payments or mails go to the local stand-in, which must run then. */
export function needsSandbox(settings: LauncherEnv): boolean {
  const hasStripe = isReal(settings.STRIPE_SECRET_KEY, sandboxKeys.stripeSecret);
  const hasMail =
    settings.EMAIL_PROVIDER === 'smtp' || isReal(settings.RESEND_API_KEY, sandboxKeys.resendSecret);
  return !(hasStripe && hasMail);
}

/** What is known once database, Temporal and keys are there. */
export interface StackFacts {
  settings: LauncherEnv;
  ports: StackPorts;
  databaseUrl: string;
  temporalAddress: string;
  keys: string;
  dataDir: string;
}

/** The address a person on this machine opens; a server bound to all interfaces is reached by the loopback one. */
export function localUrl(host: string, port: number): string {
  const reachable = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

// A real account gets exactly what was set for it: its base address is the vendor's own unless one is named.
function paymentEnv(settings: LauncherEnv, sandboxUrl: string): Record<string, string | undefined> {
  if (isReal(settings.STRIPE_SECRET_KEY, sandboxKeys.stripeSecret)) {
    const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE } = settings;
    return { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE };
  }
  return {
    STRIPE_SECRET_KEY: sandboxKeys.stripeSecret,
    STRIPE_WEBHOOK_SECRET: settings.STRIPE_WEBHOOK_SECRET ?? sandboxKeys.stripeWebhook,
    STRIPE_API_BASE: settings.STRIPE_API_BASE ?? sandboxUrl,
  };
}

function mailEnv(settings: LauncherEnv, sandboxUrl: string): Record<string, string | undefined> {
  const { EMAIL_PROVIDER, EMAIL_FROM = 'Lanyard <tickets@lanyard.test>' } = settings;
  const common = { EMAIL_PROVIDER, EMAIL_FROM };
  if (isReal(settings.RESEND_API_KEY, sandboxKeys.resendSecret)) {
    const { RESEND_API_KEY, RESEND_BASE_URL, RESEND_WEBHOOK_SECRET } = settings;
    return { ...common, RESEND_API_KEY, RESEND_BASE_URL, RESEND_WEBHOOK_SECRET };
  }
  return {
    ...common,
    RESEND_API_KEY: sandboxKeys.resendSecret,
    RESEND_WEBHOOK_SECRET: settings.RESEND_WEBHOOK_SECRET ?? sandboxKeys.resendWebhook,
    RESEND_BASE_URL: settings.RESEND_BASE_URL ?? sandboxUrl,
  };
}

// Ours has pages where it was given a port for them; of another Temporal only its operator knows.
function localTemporalUi({ settings, ports }: StackFacts): string | undefined {
  if (settings.TEMPORAL_ADDRESS || ports.temporalUi === undefined) return undefined;
  return localUrl('127.0.0.1', ports.temporalUi);
}

/** The environment every part gets. */
export function partsEnv(facts: StackFacts): Record<string, string> {
  const { settings, ports, databaseUrl, temporalAddress, keys, dataDir } = facts;
  const sandboxUrl = localUrl('127.0.0.1', ports.sandbox);
  const env: Record<string, string | undefined> = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: settings.TEMPORAL_NAMESPACE,
    ...paymentEnv(settings, sandboxUrl),
    ...mailEnv(settings, sandboxUrl),
    HOST: settings.HOST,
    WEB_PORT: String(ports.web),
    ADMIN_PORT: String(ports.admin),
    SANDBOX_PORT: String(ports.sandbox),
    WORKER_PORT: String(ports.worker),
    WEB_URL: settings.WEB_URL ?? localUrl(settings.HOST, ports.web),
    ADMIN_URL: settings.ADMIN_URL ?? localUrl(settings.HOST, ports.admin),
    TEMPORAL_UI_URL: settings.TEMPORAL_UI_URL ?? localTemporalUi(facts),
    LANYARD_KEYS: keys,
    LANYARD_DATA_DIR: dataDir,
    LANYARD_DEPLOY: 'auto',
    LOG_LEVEL: settings.LOG_LEVEL,
    NODE_ENV: settings.NODE_ENV,
  };
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
