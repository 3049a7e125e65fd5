import { describe, expect, it } from 'vitest';
import { thinLexicon, thinNames } from '../../../src/commands/training/thin-lexicon.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { readLexicon } from '../../../src/knowledge/read-lexicon.ts';

describe('a lexicon that is thinned for learning', () => {
  const files = readLexicon();
  const count = (lexicon: typeof files, group: string) =>
    lexicon.reduce(
      (sum, { groups }) => sum + (Object.entries(groups).find(([name]) => name === group)?.[1]?.length ?? 0),
      0,
    );
  const thinned = thinLexicon(files, 1);

  it.each([
    ['internet-censorship', 0.5],
    ['internet-shutdown', 0.5],
    ['circumvention', 0.5],
    ['blocking', 0.7],
    ['network', 0.7],
    ['advert', 0.7],
  ])('of %s, keeps about %d', (group, kept) => {
    const share = count(thinned, group) / count(files, group);
    expect(share).toBeGreaterThan(kept - 0.06);
    expect(share).toBeLessThan(kept + 0.06);
  });

  it('is the same each time, and another one at each draw', () => {
    expect(thinLexicon(files, 1)).toEqual(thinned);
    expect(thinLexicon(files, 2)).not.toEqual(thinned);
  });

  it('has all explainers, but not all of their names', () => {
    const { entries } = readKnowledge();
    const countNames = (some: typeof entries) =>
      some.flatMap(({ terms, weak }) => [...Object.values(terms), ...Object.values(weak)].flat()).length;
    const few = thinNames(entries, 1);
    expect(few).toHaveLength(entries.length);
    expect(countNames(few) / countNames(entries)).toBeCloseTo(0.6, 1);
  });
});
