import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPeers } from '../../src/commands/benchmarks/time-peers.ts';

describe('a folder of extensions to compare with', () => {
  it('gives those that hold a manifest, by the name of their folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-peers-'));
    for (const name of ['second', 'first', 'notes']) mkdirSync(join(folder, name));
    for (const name of ['second', 'first']) writeFileSync(join(folder, name, 'manifest.json'), '{}');
    expect(Object.entries(listPeers(folder))).toEqual([
      ['first', join(folder, 'first')],
      ['second', join(folder, 'second')],
    ]);
  });

  it('is refused by name where it holds none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-peers-'));
    expect(() => listPeers(folder)).toThrow(folder);
  });
});
