import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename } from 'node:path';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function describeProcess(pid) {
  if (process.platform !== 'linux') {
    const [parent, name] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return { parent: Number(parent), name: basename(name) };
  }
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const nameEnd = stat.lastIndexOf(')');
  return { parent: Number(stat.slice(nameEnd + 4).split(' ')[0]), name: stat.slice(stat.indexOf('(') + 1, nameEnd) };
}

// npm runs a script by way of a shell, which may or may not stay in between.
function findNpm() {
  const { parent, name } = describeProcess(process.ppid);
  return /^(ba|da|z)?sh$/.test(name) ? parent : process.ppid;
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

// Under `npm start` nobody is left to stop us when npm is killed.
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  try {
    const npm = findNpm();
    if (npm > 1) setInterval(() => (isGone(npm) || process.ppid === 1) && onGone(), 300).unref();
  } catch {
    // Without process information there is nothing to watch.
  }
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
