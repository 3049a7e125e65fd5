import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/**
 * The memory of a browser and of all processes that it started, in bytes: each page of memory that several share is divided
 * among them (proportional set size). Null where the system has no `/proc`.
 */
export async function readMemory(browser: Browser): Promise<number | null> {
  const root = browser.process()?.pid;
  const parents = await readParents();
  if (root === undefined || !parents) return null;
  const family = new Set([root]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  let bytes = 0;
  for (const pid of family) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    bytes += 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
  }
  return bytes;
}

/** The parent of each running process; null without `/proc`. */
async function readParents(): Promise<Map<number, number> | null> {
  const names = await readdir('/proc').catch(() => null);
  if (!names) return null;
  const parents = new Map<number, number>();
  for (const name of names) {
    const pid = Number(name);
    if (!pid) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // "pid (name) state parent …": the name may hold spaces and brackets.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent) parents.set(pid, parent);
  }
  return parents;
}
