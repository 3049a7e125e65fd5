import type { Lexicon } from '../core/recognition/lexicon.ts';

/**
 * The trees of single languages' terms, which come into a page as files of their own, `terms/<language>.js`, because a page
 * needs one or two of some thirty: those that are there, and those that come later.
 */
export function ownTerms(): Lexicon['ownTrees'] {
  const world = globalThis as { sidelightTerms?: Lexicon['ownTrees'] };
  world.sidelightTerms ??= {};
  return world.sidelightTerms;
}

/** The script of one language's file. */
export function ownTermsScript(language: string, tree: Lexicon['ownTrees'][string]): string {
  return `(globalThis.sidelightTerms??={})[${JSON.stringify(language)}]=${JSON.stringify(tree)};\n`;
}
