import { build } from 'esbuild';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import { compileEarly } from '../bundle/compile-early.ts';
import { virtualData } from '../bundle/virtual-data.ts';

/**
 * What is timed: a script that is evaluated in a fresh page, and then what `globalThis.RUN(text, blocks, copy)` does there, where it
 * made such a function. Both count.
 */
export interface Contestant {
  name: string;
  code: string;
  /** The length of text beyond which it is left out, in characters. */
  atMost?: number;
}

/**
 * The bounds: reading the text once, and looking at each of its letters, in the string that the page gave, as all others do, and in
 * one flat string that was copied from it before. The sum stays a small integer.
 */
const reading = `globalThis.RUN = () => document.body.textContent.length;`;
const sum = (text: string) =>
  `let sum = 0; for (let at = 0; at < ${text}.length; at++) sum = (sum + ${text}.charCodeAt(at)) & 0xffffff; return sum;`;
export const limits: Contestant[] = [
  { name: 'reading', code: reading },
  { name: 'limit', code: `globalThis.RUN = (text) => { ${sum('text')} };` },
  { name: 'limit, of a copy', code: `globalThis.RUN = (_, __, copy) => { ${sum('copy')} };` },
  {
    name: 'reading and limit',
    code: `globalThis.RUN = () => { const read = document.body.textContent; ${sum('read')} };`,
  },
];

/** The gate as it ships: reads the page when it is evaluated. The extension's interface answers nothing. */
export function shippedGate(bundle: string): Contestant {
  const stub = `globalThis.chrome = { runtime: { id: 'x', sendMessage: () => new Promise(() => {}) } };`;
  return { name: 'gate', code: `${stub}\n${bundle}` };
}

/** The recognizer as it ships with the terms of the page's languages, asked by messages as the background asks it: page reading and report included. */
export function shippedRecognizer(bundle: string, terms: readonly string[]): Contestant {
  const stub = `let listen; globalThis.chrome = { runtime: { id: 'x', getManifest: () => ({}), onMessage: { addListener(f) { listen = f; } } } };`;
  const ask = (call: string, args: string) =>
    `listen({ call: '${call}', args: [${args}] }, { id: 'x' }, (answer) => { if (!answer.value) throw new Error(answer.failed); });`;
  return {
    name: 'recognizer with reading the page',
    code: `{ ${stub}\n${bundle}\n${ask('languages', '')}\n${terms.join('\n')}\n${ask('recognize', 'false')} }`,
  };
}

/**
 * The recognizer on a text that was read, with the tables that a page of these languages needs: its verdict, which is all that
 * pages cost that are not about the field, and the verdict with topics, places and reasons.
 */
export async function bareRecognizers(lexicon: Lexicon, languages: readonly string[]): Promise<Contestant[]> {
  const ownTrees = Object.fromEntries(languages.map((language) => [language, lexicon.ownTrees[language]]));
  const make = async (name: string, call: string, answer: string): Promise<Contestant> => {
    const code = await bundleCode(
      `import { lexicon } from 'sidelight:lexicon';
       import { ${call} } from './src/core/recognition/recognize-page.ts';
       globalThis.RUN = (text, blocks) => ${call}({ url: '', title: blocks[0].slice(0, 60), description: '', lang: null, blocks }, lexicon).${answer};`,
      { lexicon: { ...lexicon, ownTrees } },
    );
    return { name, code: `{ ${compileEarly(code)} }` };
  };
  return [
    await make('verdict', 'judgePage', 'probability'),
    await make('recognizer', 'recognizePage', 'topics.length'),
  ];
}

/** Lower-cased text and one big regular expression of the same terms. */
export function alternation(terms: readonly string[]): Contestant {
  const source = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return {
    name: 'alternation',
    code: `globalThis.RUN = (text) => [...text.toLowerCase().matchAll(new RegExp(${JSON.stringify(source)}, 'g'))].length;`,
    atMost: 1_000_000,
  };
}

/** The Aho-Corasick libraries of npm that ran and found the terms. flashtext.js splits at word boundaries, so knows no Chinese. */
const libraries: Record<string, string> = {
  ahocorasick: `import Search from 'ahocorasick'; globalThis.RUN = (text) => new Search(terms).search(text.toLowerCase()).length;`,
  fastscan: `import Scanner from 'fastscan'; globalThis.RUN = (text) => new Scanner(terms).search(text.toLowerCase()).length;`,
  'mint-filter': `import { Mint } from 'mint-filter'; globalThis.RUN = (text) => new Mint(terms).filter(text.toLowerCase(), { replace: false }).words.length;`,
  '@monyone/aho-corasick': `import { AhoCorasick } from '@monyone/aho-corasick'; globalThis.RUN = (text) => new AhoCorasick(terms).matchInText(text.toLowerCase()).length;`,
  'modern-ahocorasick': `import Search from 'modern-ahocorasick'; globalThis.RUN = (text) => [...new Search(terms).search(text.toLowerCase())].length;`,
};

/** The libraries of npm with the same terms; building their automaton counts, as it would in a page. */
export async function npmLibraries(terms: readonly string[]): Promise<Contestant[]> {
  return Promise.all(
    Object.entries(libraries).map(async ([name, source]) => ({
      name,
      code: `{ ${await bundleCode(`import { terms } from 'sidelight:terms'; ${source}`, { terms })} }`,
      atMost: 100_000,
    })),
  );
}

async function bundleCode(source: string, modules: Record<string, unknown>): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome123'],
    charset: 'utf8',
    legalComments: 'inline',
    plugins: [virtualData(modules)],
  });
  return outputFiles[0]?.text ?? '';
}
