import { compileLexicon } from '../../knowledge/compile-lexicon.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { targetsOfAnswers } from './targets-of-answers.ts';
import { targetsOfMatching } from './targets-of-matching.ts';
import { targetsOfPacks } from './targets-of-packs.ts';
import { targetsOfPages } from './targets-of-pages.ts';
import { targetsOfText } from './targets-of-text.ts';
import { targetsOfValues } from './targets-of-values.ts';

/** Everything that reads what others wrote, as `npm run fuzz` and the tests try it. */
export function everyTarget(): readonly FuzzTarget[] {
  return [
    ...targetsOfText,
    ...targetsOfMatching,
    ...targetsOfValues,
    ...targetsOfAnswers,
    ...targetsOfPacks,
    ...targetsOfPages(compileLexicon(readKnowledge())),
  ];
}
