import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** How Preact sets markup (`dangerouslySetInnerHTML`), in the release that package-lock.json names. */
const markup = /\.innerHTML=/g;

/**
 * An esbuild plugin that takes from Preact the one way to make elements of a string: what asks for it gets text. Nothing of
 * ours does, and with it out of the bundles nobody has to take our word for it.
 */
export const noMarkup: Plugin = {
  name: 'no-markup',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]preact[\\/]dist[\\/]preact\.\w+$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!markup.test(source))
        throw new Error(`${path} sets innerHTML in another way than no-markup.ts knows: look, and mend it`);
      return { contents: source.replaceAll(markup, '.textContent='), loader: 'js' };
    });
  },
};
