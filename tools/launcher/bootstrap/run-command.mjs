import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// Under `npm start` npm is our parent, and when npm is killed nobody is left to stop us.
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onGone(), 500).unref();
}

/** Hands the terminal to a TypeScript program until it ends; gives its exit code. */
export function runCommand(script, args, { root, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      cwd: root,
      env,
      // The channel carries nothing; its closing tells the program that this process was killed.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of forwarded) process.on(signal, () => child.kill(signal));
    watchNpm(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
