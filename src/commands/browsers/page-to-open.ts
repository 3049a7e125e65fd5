import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Answer, startAnyHostServer } from './any-host-server.ts';

/** A page for the reader to look at, and the local server that holds it if it is a file. */
export interface PageToOpen {
  url: string;
  /** The host names that go to the local server; undefined for a page of the real web. */
  hosts?: { port: number; names: string[] };
  close(): Promise<void>;
}

const sampleStory = 'tests/pages/sample-story/index.html';
const hostOfFiles = 'www.your-file.example';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/**
 * The page that `target` stands for: an address as it is; a file served by a local server under a host name, since
 * extensions may not look into `file:` pages; and without a target the sample story under the address of its newspaper.
 */
export async function preparePage(target?: string): Promise<PageToOpen> {
  if (target === undefined) {
    const { url } = JSON.parse(readFileSync(join(dirname(sampleStory), 'expected.json'), 'utf8'));
    return servePage(sampleStory, new URL(String(url).replace(/^https:/, 'http:')));
  }
  if (existsSync(target))
    return servePage(target, new URL(encodeURIComponent(basename(target)), `http://${hostOfFiles}`));
  if (/^https?:\/\/\S+$/.test(target)) return { url: target, close: async () => undefined };
  throw new Error(`"${target}" is neither a file here nor an http(s) address`);
}

async function servePage(file: string, url: URL): Promise<PageToOpen> {
  const server = await startAnyHostServer((asked) => {
    if (asked.url.pathname === url.pathname) return readAnswer(file, 'text/plain; charset=utf-8');
    const name = decodeURIComponent(basename(asked.url.pathname));
    return readAnswer(join(dirname(resolve(file)), name));
  });
  return { url: url.href, hosts: { port: server.port, names: [url.hostname] }, close: server.close };
}

/** A file as an answer; 404 where it is not there or, without a type to fall back on, of no kind that pages use. */
function readAnswer(path: string, fallbackType?: string): Answer {
  const type = contentTypes[extname(path).toLowerCase()] ?? fallbackType;
  if (!type || !existsSync(path)) return { status: 404, body: 'This page is not part of the sample.' };
  return { headers: { 'content-type': type }, body: readFileSync(path) };
}
