import { type Lexicon, packTerms, type TermOwner, termFlags } from '../core/recognition/lexicon.ts';
import { compileTree } from './compile-tree.ts';

/** The tag of terms that every language has. */
export const everyLanguage = 'und';

/** A term as the lexicon's files and the explainers have it. */
export interface WrittenTerm {
  owner: TermOwner;
  index: number;
  languages: number;
  flags: number;
  /**
   * The languages in whose tree it stands; only in that of every language, if that is one of them. For each, how readers are
   * shown it: as the language writes it, and where several share it, as English does, or the first of them.
   */
  homes: Map<string, { shown: string; language: string }>;
}

/** The trees of every language and of each. The commonest sets of languages come first. */
export function compileTrees(
  terms: ReadonlyMap<string, readonly WrittenTerm[]>,
  languages: readonly string[],
): Pick<Lexicon, 'tree' | 'ownTrees' | 'masks'> {
  const uses = new Map<number, number>();
  for (const { languages: mask } of [...terms.values()].flat()) uses.set(mask, (uses.get(mask) ?? 0) + 1);
  const masks = [...uses].sort((a, b) => b[1] - a[1]).map(([mask]) => mask);
  const treeOf = (home: string) => {
    const endings = new Map<string, string>();
    let hasPrefixed = false;
    for (const [folded, list] of terms) {
      const own = list.filter(
        ({ homes }) => homes.has(home) && (home === everyLanguage || !homes.has(everyLanguage)),
      );
      if (own.length === 0) continue;
      hasPrefixed ||= own.some(({ flags }) => (flags & termFlags.prefixed) !== 0);
      endings.set(
        folded,
        packTerms(
          folded,
          own.map(({ owner, index, languages, flags, homes }) => ({
            owner,
            index,
            mask: masks.indexOf(languages),
            flags,
            shown: homes.get(home)?.shown ?? folded,
          })),
        ),
      );
    }
    return compileTree(endings, hasPrefixed);
  };
  const own = languages.filter((language) => language !== everyLanguage);
  return {
    tree: treeOf(everyLanguage),
    ownTrees: Object.fromEntries(own.map((language) => [language, treeOf(language)])),
    masks,
  };
}

/** Languages that share a script. A name in one of them says nothing on pages of another, unless that has it too. */
const families: readonly (readonly string[])[] = [
  ['es', 'fr', 'pt', 'de', 'it', 'nl', 'pl', 'da', 'ca', 'tr', 'az', 'id', 'vi', 'sw', 'en'],
  ['ru', 'uk', 'be', 'kk'],
  ['ar', 'fa', 'ur'],
];

/** The bits of the languages on whose pages a language's names do not count. English ones count everywhere. */
export function findNeighbours(language: string, languages: readonly string[]): number {
  const family = language === 'en' ? undefined : families.find((family) => family.includes(language));
  return (family ?? [])
    .filter((other) => other !== language && languages.includes(other))
    .reduce((bits, other) => bits | (1 << languages.indexOf(other)), 0);
}
