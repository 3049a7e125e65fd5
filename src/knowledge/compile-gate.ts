import type { Gate } from '../core/recognition/gate.ts';
import { type LanguageLexicon, readLexicon } from './read-lexicon.ts';

/** Letters that Persian, Arabic and Urdu keyboards write in several ways, and spaces that may be half or a hyphen. */
const variants: readonly [RegExp, string][] = [
  [/[.*+?^${}()|[\]\\]/g, '\\$&'],
  [/[كکڪ]/g, '[كک]'],
  [/[يیى]/g, '[يیى]'],
  [/[هہۃة]/g, '[هہة]'],
  [/[إأآ]/g, '[إأآا]'],
  [/[ \u200c-]/g, '[ \u200c-]'],
  [/['’]/g, "['’]"],
];

/** Makes the gate's data of the lexicon files: one list of stems for all languages, without those that another one contains. */
export function compileGate(_knowledge: unknown, files: readonly LanguageLexicon[] = readLexicon()): Gate {
  const strong = shortest(files.flatMap(({ gate }) => gate?.strong ?? []));
  const weak = shortest(files.flatMap(({ gate }) => gate?.weak ?? []));
  return { strong: alternatives(strong), weak: alternatives(weak) };
}

function shortest(stems: readonly string[]): string[] {
  const lower = [...new Set(stems.map((stem) => stem.toLowerCase()))];
  return lower.filter((stem) => !lower.some((other) => other !== stem && stem.includes(other))).sort();
}

function alternatives(stems: readonly string[]): string {
  return stems
    .map((stem) => variants.reduce((source, [from, to]) => source.replace(from, to), stem))
    .join('|');
}
