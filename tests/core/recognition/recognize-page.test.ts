import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText } from '../../../src/core/page-text.ts';
import { judgePage, recognizePage } from '../../../src/core/recognition/recognize-page.ts';
import { aLanguage, aLexicon, aTopic } from './a-lexicon.ts';

const page = (title: string, ...blocks: string[]): PageText => ({
  url: 'https://example.org/',
  title,
  description: '',
  lang: 'en',
  blocks,
});

const lexicon = aLexicon(
  [
    {
      ...aLanguage('en', { blocking: ['block*'], arts: ['film*'] }),
      frequentWords: ['the', 'of', 'in', 'to'],
    },
    aLanguage('es', { network: ['red'] }),
  ],
  [
    aTopic('snowflake', {}, { en: ['Snowflake'] }),
    aTopic('egypt-2011', { en: ['Egypt leaves the internet'] }, {}, 'event', {
      places: ['EG'],
      date: '2011-01-27/2011-02-02',
    }),
    aTopic('egypt', {}, { en: ['Egypt'] }, 'country', { places: ['EG'] }),
    aTopic('iran', {}, { en: ['Iran'] }, 'country', { places: ['IR'] }),
  ],
);

describe('judgePage', () => {
  const filler = 'Nothing of note happened in the city on that day, nor on the next. '.repeat(9);
  const blocked = 'They blocked it. '.repeat(9);
  const long = (...blocks: string[]) =>
    page('The city', ...blocks, ...Array.from({ length: 30 }, () => filler));

  it('judges a long page by its beginning, its end and some between', () => {
    const probabilityOf = (...blocks: string[]) => judgePage(long(...blocks), lexicon).probability;
    const far = Array.from({ length: 14 }, () => filler);
    expect(judgePage(long(blocked), lexicon).about).toBe(true);
    expect(judgePage(long('A film of the city.'), lexicon).about).toBe(false);
    expect(probabilityOf(...far, ...Array.from({ length: 12 }, () => blocked))).toBeGreaterThan(
      probabilityOf(...far),
    );
  });
});

describe('recognizePage', () => {
  it('judges by the weights of what it finds', () => {
    expect(recognizePage(page('The block in the city', 'They blocked the sites.'), lexicon)).toMatchObject({
      about: true,
      lang: 'en',
    });
    expect(recognizePage(page('The films', 'A film of the city.'), lexicon).about).toBe(false);
    expect(recognizePage(page('', ''), lexicon).about).toBe(false);
  });

  it('says which terms weighed how much, in the spelling of the lexicon, and where they stood', () => {
    const { evidence } = recognizePage(page('They BLOCKED it', 'A film was blocked in the city.'), lexicon);
    expect(evidence[0]).toMatchObject({
      term: 'block…',
      group: 'blocking',
      where: ['title', 'lead'],
      count: 2,
    });
    expect(evidence[0]?.weight).toBeGreaterThan(0);
    expect(evidence.find(({ group }) => group === 'arts')?.weight).toBeLessThan(0);
  });

  it('counts an ambiguous name only where something near it speaks of censorship', () => {
    const far = Array.from({ length: 9 }, () => 'Nothing of note happened on that day.');
    const alone = page('Winter', 'A Snowflake fell to the ground.', ...far, 'They blocked the site.');
    const beside = page('Winter', 'A Snowflake helped when they blocked the site.', ...far);
    expect(recognizePage(alone, lexicon).topics).toEqual([]);
    expect(recognizePage(beside, lexicon).topics).toMatchObject([{ id: 'snowflake', mentions: 1 }]);
  });

  it('ranks what title and lead are about first, and no country that is named by the way', () => {
    const { topics, places } = recognizePage(
      page(
        'How Egypt leaves the internet',
        'They blocked it in Egypt.',
        'Snowflake helped, when they blocked it, and not only in Iran.',
      ),
      lexicon,
    );
    expect(topics.map(({ id }) => id)).toEqual(['egypt', 'egypt-2011', 'snowflake']);
    expect(topics.every(({ score }) => score > 0 && score < 1)).toBe(true);
    expect(places).toEqual([
      { code: 'EG', mentions: 2 },
      { code: 'IR', mentions: 1 },
    ]);
  });

  it('leaves out events that were still to come when the page was written', () => {
    const story = page(
      'They blocked it',
      'It was blocked long before Egypt leaves the internet.',
      'Egypt blocked it.',
    );
    const topicsOf = (published?: string) =>
      recognizePage(story, lexicon, published).topics.map(({ id }) => id);
    expect(topicsOf()).toContain('egypt-2011');
    expect(topicsOf('2011-01-28')).toContain('egypt-2011');
    expect(topicsOf('2009-06-16')).not.toContain('egypt-2011');
  });

  it('returns at most 28 topics', () => {
    const many = Array.from({ length: 60 }, (_, at) => aTopic(`tool-${at}`, { en: [`Toolname${at}`] }));
    const text = page('The tools', many.map((_, at) => `They blocked Toolname${at}.`).join(' '));
    expect(recognizePage(text, aLexicon([], many)).topics).toHaveLength(28);
  });

  it('keeps to the words of the page’s own language', () => {
    const { evidence } = recognizePage(page('The red block', 'The red of the city in the block.'), lexicon);
    expect(evidence.map(({ group }) => group)).toEqual(['blocking']);
  });

  it('is not led astray by a declared language that is no language', () => {
    expect(recognizePage({ ...page('', ''), lang: '__proto__' }, lexicon).lang).toBe('und');
  });

  it('never throws and gives a probability, for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.array(text), fc.option(text), (title, description, blocks, lang) => {
        const { probability } = recognizePage({ url: title, title, description, blocks, lang }, lexicon);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});
