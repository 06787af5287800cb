import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename } from 'node:path';

const watchEveryMs = process.platform === 'linux' ? 300 : 2000;
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// The name in /proc/<pid>/stat may hold spaces and brackets, so the fields after it are counted from its last bracket.
function readStat(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const nameEnd = stat.lastIndexOf(')');
  const [state, parent] = stat.slice(nameEnd + 2).split(' ');
  return { name: stat.slice(stat.indexOf('(') + 1, nameEnd), state, parent: Number(parent) };
}

function askPs(pid) {
  const answer = execFileSync('ps', ['-o', 'ppid=,state=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent, state, name = ''] = answer.trim().split(/\s+/);
  return { name: basename(name), state, parent: Number(parent) };
}

const describeProcess = process.platform === 'linux' ? readStat : askPs;

// npm runs a script by way of a shell, which may or may not stay in between.
function findNpm() {
  const { parent, name } = describeProcess(process.ppid);
  return /^(ba|da|z)?sh$/.test(name) ? parent : process.ppid;
}

function isGone(pid) {
  try {
    return describeProcess(pid).state.startsWith('Z');
  } catch {
    return true;
  }
}

// Under `npm start` nobody is left to stop us when npm is killed.
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  try {
    const npm = findNpm();
    if (npm <= 1) return;
    const watch = setInterval(() => {
      if (!isGone(npm)) return;
      clearInterval(watch);
      onGone();
    }, watchEveryMs);
    watch.unref();
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
