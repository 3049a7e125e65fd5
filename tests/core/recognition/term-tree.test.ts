import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText, unpackTree } from '../../../src/core/recognition/term-tree.ts';
import { foldText, foldToString } from '../../../src/core/text/fold.ts';
import { isBoundary } from '../../../src/core/text/word-boundaries.ts';
import { compileTree } from '../../../src/knowledge/compile-tree.ts';

/** Every match of some folded terms as `start-end term`, behind prefixes and with plurals left out. */
function scan(text: string, terms: readonly string[]): string[] {
  const { tree, order } = compileTree(new Set(terms));
  const found: string[] = [];
  scanText(foldText(text), unpackTree(tree), (start, end, which, { prefixed, plural }) => {
    if (!prefixed && !plural) found.push(`${start}-${end} ${order[which]}`);
  });
  return found.sort();
}

/** The same by trying every term at every place. */
function scanNaively(text: string, terms: readonly string[]): string[] {
  const folded = foldToString(text);
  const padded = foldText(text).length > folded.length ? `${folded} ` : folded;
  const codeAt = (at: number) => (at >= 0 && at < padded.length ? padded.charCodeAt(at) : 0);
  const endsOf = (term: string, at: number): number[] => {
    if (term === '') return [at];
    if (term[0] !== '*') return padded[at] === term[0] ? endsOf(term.slice(1), at + 1) : [];
    let end = at;
    while (end < padded.length && !isBoundary(codeAt(end - 1), codeAt(end))) end += 1;
    return endsOf(term.slice(1), end);
  };
  const found: string[] = [];
  for (let start = 0; start < padded.length; start += 1) {
    if (padded[start] === ' ' || !isBoundary(codeAt(start - 1), codeAt(start))) continue;
    for (const term of new Set(terms)) {
      for (const end of endsOf(term, start)) {
        if (isBoundary(codeAt(end - 1), codeAt(end))) found.push(`${start}-${end} ${term}`);
      }
    }
  }
  return found.sort();
}

describe('scanText', () => {
  it.each([
    ['whole words only', 'a tor monitor tor.', ['tor'], ['2-5 tor', '14-17 tor']],
    ['any ending behind a star', 'censored censor', ['censor*'], ['0-8 censor*', '9-15 censor*']],
    ['a star within a phrase', 'подмена dns', ['подмен* dns'], ['0-11 подмен* dns']],
    ['scripts without spaces at any place', '使用翻墙软件', ['翻墙'], ['2-4 翻墙']],
    ['a word of two scripts', '被dns污染了', ['dns污染'], ['1-6 dns污染']],
    [
      'overlapping terms',
      'internet shutdown',
      ['internet', 'internet shutdown', 'shutdown'],
      ['0-17 internet shutdown', '0-8 internet', '9-17 shutdown'],
    ],
    [
      'hash tags',
      '#iranelection',
      ['#iranelection', 'iranelection'],
      ['0-13 #iranelection', '1-13 iranelection'],
    ],
    ['no star for a star in the text', 'a* b', ['a*'], ['0-1 a*']],
  ])('finds %s', (_, text, terms, expected) => {
    expect(scan(text, terms)).toEqual([...expected].sort());
  });

  it('tells of plurals and of joined Arabic prefixes', () => {
    const { tree } = compileTree(['vpn', 'انترنت']);
    const forms: string[] = [];
    scanText(foldText('VPNs والإنترنت للإنترنت بإنترنت'), unpackTree(tree), (start, end, _, form) => {
      forms.push(`${start}-${end}${form.plural ? ' plural' : ''}${form.prefixed ? ' prefixed' : ''}`);
    });
    expect(forms).toEqual(['0-4 plural', '5-14 prefixed', '15-23 prefixed', '24-31 prefixed']);
  });

  it('finds what trying every term at every place finds', () => {
    const letters = fc.constantFrom('a', 'b', 's', ' ', '-', '.', '墙', '内', '#', 'ж');
    const term = fc
      .tuple(
        fc.string({ unit: fc.constantFrom('a', 'b', 's', '墙', '内', 'ж'), minLength: 1, maxLength: 4 }),
        fc.boolean(),
      )
      .map(([word, star]) => (star ? `${word}*` : word));
    const phrase = fc.array(term, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const terms = fc.array(
      phrase.filter((text) => foldToString(text) === text),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), terms, (text, list) => {
        expect(scan(text, list)).toEqual(scanNaively(text, list));
      }),
      { numRuns: 500 },
    );
  });
});
