import { matchLength } from '../../core/recognition/scan.ts';
import { scanText } from '../../core/recognition/scan-text.ts';
import { openTrees, spellPath } from '../../core/recognition/term-tree.ts';
import { foldText, foldToString } from '../../core/text/fold.ts';
import { findPassageEnds } from '../../core/text/passages.ts';
import { isBoundary } from '../../core/text/word-boundaries.ts';
import { compileTree } from '../../knowledge/compile-tree.ts';
import { type FuzzTarget, mustHold } from './fuzz-target.ts';

const terms = [
  'tor',
  'tor project',
  'vpn',
  'dns污染',
  '翻墙',
  '翻墙软件',
  'censor*',
  'подмен* dns',
  'ооni',
  'internet',
  'internet shutdown',
  '#iranelection',
  'فیلتر',
  'فیلتر شکن',
  'انترنت',
  'mang rieng ao',
  'a',
  's',
  'ab*',
  '内网',
  'ban',
  'bans',
  'sni filter*',
].filter((term) => foldToString(term.replaceAll('*', '')) === term.replaceAll('*', ''));
const tree = compileTree(new Map(terms.map((term) => [term, ''])));
const table = openTrees([tree]);

/** Every plain match as `start-end term`, in order of the alphabet, by the walk that ships. */
function matchQuickly(folded: string): string[] {
  const { matches } = scanText(folded, [tree], table);
  const found: string[] = [];
  for (let at = 0; at < matches.length; at += matchLength)
    if (matches[at + 4] === 0)
      found.push(
        `${matches[at]}-${matches[at + 1]} ${spellPath(tree, matches[at + 5] as number, matches[at + 3] as number)}`,
      );
  return found.sort();
}

/** The same by trying every term at every place. */
function matchNaively(folded: string): string[] {
  const codeAt = (at: number) => (at >= 0 && at < folded.length ? folded.charCodeAt(at) : 0);
  const endsOf = (term: string, at: number): number[] => {
    if (term === '') return [at];
    if (term[0] !== '*') return folded[at] === term[0] ? endsOf(term.slice(1), at + 1) : [];
    let end = at;
    while (end < folded.length && !isBoundary(codeAt(end - 1), codeAt(end))) end += 1;
    return endsOf(term.slice(1), end);
  };
  const found: string[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    if (folded[start] === ' ' || !isBoundary(codeAt(start - 1), codeAt(start))) continue;
    for (const term of terms)
      for (const end of endsOf(term, start))
        if (isBoundary(codeAt(end - 1), codeAt(end))) found.push(`${start}-${end} ${term}`);
  }
  return found.sort();
}

/** Folding and matching, against the plainest way to do the same. */
export const targetsOfMatching: readonly FuzzTarget[] = [
  {
    id: 'matching',
    share: 1,
    seeds: [
      'a tor monitor tor project.',
      'censored censor, подмена dns',
      '使用翻墙软件 被dns污染了',
      'internet shutdown #iranelection',
      'فیلتر\u200cشکن والإنترنت للإنترنت',
      'mạng riêng ảo VPNs',
      'Ｔｏｒ　Ｐｒｏｊｅｃｔ',
      'bans sni filtering ab abs',
    ],
    run(input) {
      // Halves of letters meet where what stood between them is folded away: then folding again finds one letter.
      const folded = foldToString((input as string).slice(0, 400).replace(/\p{Surrogate}/gu, ''));
      mustHold(foldToString(folded) === folded, `folding "${folded}" again changes nothing`);
      const quick = matchQuickly(folded);
      const naive = matchNaively(folded);
      mustHold(
        quick.join() === naive.join(),
        `both ways find the same in "${folded}": ${quick} and ${naive}`,
      );
    },
  },
  {
    id: 'folding',
    share: 1,
    seeds: ['Tor Brow\u00adser', 'ﷺ ﬃ ㎏ Ⅷ', 'فیلتر\u200cشکن', '翻牆軟體', '𝕋𝕠𝕣', 'İstanbul ß ſ'],
    run(input) {
      const text = input as string;
      const { codes, starts, ends, length } = foldText(text);
      let before = 0;
      for (let at = 0; at < length; at += 1) {
        const start = starts[at] as number;
        const end = ends[at] as number;
        mustHold(start >= before && start < end && end <= text.length, `letter ${at} has its way back`);
        mustHold(
          codes[at] !== 0x20 || (at > 0 && codes[at - 1] !== 0x20),
          `no space stands beside another at ${at}`,
        );
        before = start;
      }
      const { matches } = scanText(text, [tree], table);
      for (let at = 0; at < matches.length; at += matchLength)
        mustHold(
          (matches[at] as number) < (matches[at + 1] as number) && (matches[at + 1] as number) <= text.length,
          'matches lie in the text',
        );
      let last = 0;
      for (const end of findPassageEnds(text)) {
        mustHold(end >= last && end <= text.length, 'passages follow each other');
        last = end;
      }
    },
  },
];
