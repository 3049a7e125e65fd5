import type { Gate } from '../core/recognition/gate.ts';
import { type LanguageLexicon, readLexicon } from './read-lexicon.ts';

/**
 * Letters that Arabic, Persian and Urdu keyboards write in several ways, spaces that may be half or a hyphen, apostrophes:
 * any character may stand for them, which is shorter than to list them.
 */
const unsure = /(?<=\S)[كکڪيیىهہۃةإأآ \u200c\-'’](?=\S)/gu;
const special = /[.*+?^${}()|[\]\\]/g;

/**
 * Makes the gate's data of the lexicon files: one list of stems of each kind for all languages, without those that another
 * one contains, and without strong ones that hold a stem of blocking and one of the network, as those open the gate too.
 */
export function compileGate(files: readonly LanguageLexicon[] = readLexicon()): Gate {
  const listOf = (kind: keyof Gate) => shortest(files.flatMap(({ gate }) => gate?.[kind] ?? []));
  const blocking = listOf('blocking');
  const network = listOf('network');
  const holds = (stem: string, parts: readonly string[]) => parts.some((part) => stem.includes(part));
  const strong = listOf('strong').filter((stem) => !(holds(stem, blocking) && holds(stem, network)));
  return { strong: alternatives(strong), blocking: alternatives(blocking), network: alternatives(network) };
}

function shortest(stems: readonly string[]): string[] {
  const lower = [...new Set(stems.map((stem) => stem.toLowerCase()))];
  return lower.filter((stem) => !lower.some((other) => other !== stem && stem.includes(other))).sort();
}

function alternatives(stems: readonly string[]): string {
  return stems.map((stem) => stem.replace(special, '\\$&').replace(unsure, '.')).join('|');
}
