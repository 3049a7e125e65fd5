import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordingServer } from './recording-server.ts';

/** What `tests/pages/<slug>/expected.json` says of a page. */
export interface StoredPage {
  slug: string;
  /** The address that the page is served under. */
  url: string;
  about: boolean;
  /** The document's file; `index.html` where it does not say. */
  file: string;
  headers: Record<string, string>;
  /** The day of publication that is to be found, `YYYY-MM-DD`. */
  published?: string;
  /** Topics that are to be found, among others. */
  topics?: string[];
}

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));

const contentTypes: Record<string, string> = {
  css: 'text/css',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
};

/** Every page in `tests/pages`, by slug. */
export function readStoredPages(): Map<string, StoredPage> {
  const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    slugs.map(({ name: slug }) => {
      const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'));
      if (typeof expected.url !== 'string')
        throw new Error(`tests/pages/${slug}/expected.json: "url" is missing`);
      if (typeof expected.about !== 'boolean')
        throw new Error(`tests/pages/${slug}/expected.json: "about" is missing`);
      return [slug, { file: 'index.html', headers: {}, ...expected, slug }];
    }),
  );
}

/** Serves a page's document under its address, and its other files beside it. */
export function serveStoredPage(server: RecordingServer, page: StoredPage): void {
  for (const name of readdirSync(join(folder, page.slug))) {
    if (name === 'expected.json') continue;
    const type = contentTypes[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    const isDocument = name === page.file;
    server.serve(isDocument ? page.url : new URL(name, page.url).href, {
      headers: { 'content-type': type, ...(isDocument ? page.headers : {}) },
      body: readFileSync(join(folder, page.slug, name)),
    });
  }
}
