// CommonJS in a project of ES modules: the SDK loads this file by path with require(), in clients, workers,
// replays and the workflow bundle, and not all of them (Vitest, plain Node 20) have a loader for TypeScript.
const { DefaultFailureConverter } = require('@temporalio/common');

// Moves message and stack trace of every failure into a payload, which the codec encrypts.
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
