import { describe, expect, it } from 'vitest';
import { thinLexicon } from '../../../src/commands/training/thin-lexicon.ts';
import { readLexicon } from '../../../src/knowledge/read-lexicon.ts';

describe('a lexicon that is thinned for learning', () => {
  const files = readLexicon();
  const count = (lexicon: typeof files, group: string) =>
    lexicon.reduce(
      (sum, { groups }) => sum + (Object.entries(groups).find(([name]) => name === group)?.[1]?.length ?? 0),
      0,
    );
  const thinned = thinLexicon(files);

  it.each(['internet-censorship', 'internet-shutdown', 'circumvention'])(
    'lacks about half of %s',
    (group) => {
      const share = count(thinned, group) / count(files, group);
      expect(share).toBeGreaterThan(0.45);
      expect(share).toBeLessThan(0.55);
    },
  );

  it.each(['blocking', 'network', 'advert'])('has all of %s', (group) => {
    expect(count(thinned, group)).toBe(count(files, group));
  });

  it('is the same each time', () => {
    expect(thinLexicon(files)).toEqual(thinned);
  });
});
