import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** An esbuild plugin that makes a style sheet a module whose default export is its text, minified. */
export const cssText: Plugin = {
  name: 'css-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        charset: 'utf8',
      });
      return { contents: code, loader: 'text' };
    });
  },
};
