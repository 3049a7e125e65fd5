import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReleasable } from '../../src/commands/build.ts';

describe('a release', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-package-'));
    for (const name of ['src', 'extension', 'icons', 'manifest.json', 'package.json'])
      cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is not made of knowledge with errors', () => {
    appendFileSync(join(folder, 'src/knowledge/methods/dns-tampering.md'), '- 2026-01: Nobody wrote this.\n');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/package.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^knowledge: [1-9]\d* errors, see npm run knowledge$/m);
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'artifacts'))).toBe(false);
  });

  it('is not made of a file that outgrew its budget', () => {
    const sizes = [{ name: 'gate.js', bytes: 9000, gzip: 5000 }];
    expect(isReleasable({ sizes: [], packages: [], errors: 0 })).toBe(true);
    expect(isReleasable({ sizes, packages: [], errors: 0 })).toBe(false);
  });
});
