import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchForm, matchLength } from '../../../src/core/recognition/scan.ts';
import { scanText } from '../../../src/core/recognition/scan-text.ts';
import { openTrees, spellPath } from '../../../src/core/recognition/term-tree.ts';
import { foldToString } from '../../../src/core/text/fold.ts';
import { isBoundary } from '../../../src/core/text/word-boundaries.ts';
import { compileTree } from '../../../src/knowledge/compile-tree.ts';

/** Every match of some folded terms as `start-end term`, with its form where it is not plain. */
function scanAll(text: string, terms: readonly string[], behindPrefixes = false): string[] {
  const tree = compileTree(new Map(terms.map((term) => [term, ''])), behindPrefixes);
  const { matches } = scanText(text, [tree], openTrees([tree]));
  return Array.from({ length: matches.length / matchLength }, (_, match) => {
    const [start, end, , place, form, root] = matches.slice(
      match * matchLength,
      (match + 1) * matchLength,
    ) as [number, number, number, number, number, number];
    const plural = form & matchForm.plural ? ' plural' : '';
    return `${start}-${end} ${spellPath(tree, root, place)}${plural}${form & matchForm.prefixed ? ' prefixed' : ''}`;
  });
}

/** The same without plurals, in offsets of the folded text, sorted. */
function scan(text: string, terms: readonly string[]): string[] {
  return scanAll(foldToString(text), terms)
    .filter((match) => !/ (?:plural|prefixed)$/.test(match))
    .sort();
}

/** The same by trying every term at every place. */
function scanNaively(text: string, terms: readonly string[]): string[] {
  const folded = foldToString(text);
  const padded = folded;
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
    ['words behind the Cyrillic sign of thousands', '\u0482блок', ['блок'], ['1-5 блок']],
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
    [
      'a word with any ending once, also where it stands alone among the terms',
      'жs',
      ['ж*', 'ж'],
      ['0-2 ж*'],
    ],
    ['no star for a star in the text', 'a* b', ['a*'], ['0-1 a*']],
  ])('finds %s', (_, text, terms, expected) => {
    expect(scan(text, terms)).toEqual([...expected].sort());
  });

  it('tells of plurals and of joined Arabic prefixes', () => {
    expect(scanAll('VPNs والإنترنت للإنترنت بإنترنت', ['vpn', 'انترنت'], true)).toEqual([
      '0-4 vpn plural',
      '5-14 انترنت prefixed',
      '15-23 انترنت prefixed',
      '24-31 انترنت prefixed',
    ]);
  });

  it.each([
    ['soft hyphens', 'a Brow\u00adser.', ['browser'], ['2-10 browser']],
    [
      'ligatures and letters that stand for two',
      'ﬁlter, Straße, æther',
      ['filter', 'strasse', 'aether'],
      ['0-5 filter', '7-13 strasse', '15-20 aether'],
    ],
    ['vowel signs', 'حَجْب', ['حجب'], ['0-5 حجب']],
    ['stray spaces in Chinese', '翻 “墙” 软件', ['翻墙'], ['0-4 翻墙']],
    ['traditional characters', '翻牆', ['翻墙'], ['0-2 翻墙']],
    ['accents', 'Cénsura', ['censura'], ['0-7 censura']],
    ['letters beyond the plane of most', '𝐓𝐨𝐫 👍 tor', ['tor'], ['0-6 tor', '10-13 tor']],
    ['several spaces and hyphens as one', 'dns - - block', ['dns block'], ['0-13 dns block']],
    ['an underscore as a space', 'dns_block', ['dns block', 'dns'], ['0-3 dns', '0-9 dns block']],
    ['a capital dotted I', 'İnternet', ['internet'], ['0-8 internet']],
  ])('gives places in the text as it was, over %s', (_, text, terms, expected) => {
    expect(scanAll(text, terms).sort()).toEqual([...expected].sort());
  });

  it('gives places within any text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before}. internet .${after}`;
        const starts = scanAll(text, ['internet']).map((match) => Number.parseInt(match, 10));
        expect(starts).toContain(before.length + 2);
      }),
    );
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
