import type { Plugin } from 'esbuild';

/** An esbuild plugin that serves compiled data as modules: `import { lexicon } from 'sidelight:lexicon'`. */
export function virtualData(modules: Record<string, unknown>): Plugin {
  return {
    name: 'sidelight-data',
    setup(build) {
      build.onResolve({ filter: /^sidelight:/ }, ({ path }) => ({
        path: path.slice('sidelight:'.length),
        namespace: 'sidelight',
      }));
      build.onLoad({ filter: /.*/, namespace: 'sidelight' }, ({ path }) => {
        if (!(path in modules))
          throw new Error(`sidelight:${path} is not made by the build; see src/commands/build.ts`);
        return { contents: `export const ${path} = ${toSource(modules[path])};`, loader: 'js' };
      });
    },
  };
}

/** Data of this many characters and more is large. */
const large = 800;

/**
 * Long strings as they are, which cost no more than their reading; other large data as JSON text, which starts faster than a
 * literal (https://v8.dev/blog/cost-of-javascript-2019#json), and within other data is read when it is first asked for.
 */
function toSource(data: unknown): string {
  if (typeof data === 'string') return textSource(data);
  const json = JSON.stringify(data);
  if (json.length < large || isOfStrings(data)) return json;
  if (hasLongString(data)) {
    const fields = Object.entries(data).map(([name, value]) =>
      toField(JSON.stringify(name), toSource(value)),
    );
    return `{${fields.join(',')}}`;
  }
  return `JSON.parse(${JSON.stringify(json)})`;
}

/** Between letters of two bytes, the fewest of one byte that are worth a piece of their own. */
const pieces = /([^\0-\xff](?:[\0-\xff]{0,200}[^\0-\xff])*)/;

/**
 * A string as source. One that holds few letters beyond Latin-1 stands in pieces, with these by themselves: a browser reads strings
 * without any twice as fast (`npm run bench`).
 */
function textSource(text: string): string {
  const parts = text.length < 5000 ? [] : text.split(pieces).filter(Boolean);
  return parts.length > 1 && parts.length < 100
    ? `[${parts.map((part) => JSON.stringify(part)).join()}].join("")`
    : JSON.stringify(text);
}

function toField(name: string, source: string): string {
  if (!source.startsWith('JSON.parse(')) return `${name}:${source}`;
  return `get ${name}(){const value=${source};Object.defineProperty(this,${name},{value});return value}`;
}

function isOfStrings(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).every((value) => typeof value === 'string')
  );
}

function hasLongString(data: unknown): data is Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return Object.values(data).some(
    (value) => (typeof value === 'string' && value.length > 1000) || hasLongString(value),
  );
}
