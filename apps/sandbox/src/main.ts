import { startSandbox, type Sandbox } from './app.ts';
import { readEnv, type Env } from './env.ts';

/** Ends the process with one line that says why. */
function refuse(what: string, error: unknown): never {
  process.stderr.write(`sandbox: ${what}${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function readEnvOrExit(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    return refuse('', error);
  }
}

function stopOn(signal: NodeJS.Signals, sandbox: Sandbox): void {
  process.once(signal, () => {
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => refuse('did not stop cleanly: ', error),
    );
  });
}

const env = readEnvOrExit();
const sandbox = await startSandbox(env).catch((error: unknown) => refuse('cannot start: ', error));
stopOn('SIGINT', sandbox);
stopOn('SIGTERM', sandbox);
