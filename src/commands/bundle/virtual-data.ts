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

/**
 * Long strings as they are, which cost no more than their reading; other large data as JSON text, which starts faster than a
 * literal (https://v8.dev/blog/cost-of-javascript-2019#json).
 */
function toSource(data: unknown): string {
  const json = JSON.stringify(data);
  if (typeof data === 'string' || json.length < 2000 || isOfStrings(data)) return json;
  if (hasLongString(data)) {
    const fields = Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${toSource(value)}`);
    return `{${fields.join(',')}}`;
  }
  return `JSON.parse(${JSON.stringify(json)})`;
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
