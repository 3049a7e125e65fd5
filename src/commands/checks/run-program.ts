import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a program of node_modules and resolves with its exit code and what it wrote to standard output. Shows its output
 * as it comes, but for that of a program run for its answer (`isQuiet`).
 */
export function runProgram(
  name: string,
  args: string[],
  { isQuiet = false } = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join('node_modules', '.bin', name), args, {
      shell: process.platform === 'win32',
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', (error) =>
      reject(new Error(`${name} cannot be run (${error.message}): run npm install first`)),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
