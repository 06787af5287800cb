/** How often a worker process tells Temporal that it lives, in ms; the SDK's own 60 s would leave readiness blind for as long. */
export const WORKER_HEARTBEAT_MS = 2_000;

/** Age in ms from which a heartbeat means that its worker is gone: five missed ones, which leaves room for clocks that differ. */
export const WORKER_GONE_MS = 5 * WORKER_HEARTBEAT_MS;
