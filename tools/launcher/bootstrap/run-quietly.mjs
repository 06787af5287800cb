import { spawn } from 'node:child_process';

/** An error with a sentence for the person at the terminal. */
export class BootstrapError extends Error {}

/** Runs a program and keeps its output to itself; when it fails, the output is the error. */
export function runQuietly(program, args, { env, cwd }) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) =>
      reject(new BootstrapError(`${program} could not be started: ${error.message}`)),
    );
    child.once('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString('utf8').trim();
      if (code === 0) resolve(output);
      else
        reject(new BootstrapError(`${output}\n\n${program} ${args.join(' ')} failed (${code ?? signal}).`));
    });
  });
}
