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

/** Large data starts faster as JSON text than as a literal (https://v8.dev/blog/cost-of-javascript-2019#json). */
function toSource(data: unknown): string {
  const json = JSON.stringify(data);
  return json.length > 10_000 ? `JSON.parse(${JSON.stringify(json)})` : json;
}
