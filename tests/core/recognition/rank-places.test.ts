import { expect, it } from 'vitest';
import { rankPlaces } from '../../../src/core/recognition/rank-places.ts';
import { noEvidence, type PageEvidence } from '../../../src/core/recognition/read-evidence.ts';
import { aLexicon, aTopic } from './a-lexicon.ts';
import { countSigns } from './count-signs.ts';

const lexicon = aLexicon(
  [],
  [
    aTopic('iran', {}, {}, 'country', { places: ['IR'] }),
    aTopic('kashmir-2019', { en: ['Kashmir blackout'] }, {}, 'event', { places: ['IN'] }),
    aTopic('citizen-lab', { en: ['Citizen Lab'] }, {}, 'actor', { related: ['iran'] }),
    aTopic('scc-iran', { en: ['Supreme Council of Cyberspace'] }, {}, 'actor', { places: ['IR'] }),
  ],
);
const placeOf = (code: string) => lexicon.places.indexOf(code);
const once = { title: 0, lead: 0, body: 1 };
const evidence = (more: Partial<PageEvidence>): PageEvidence => ({
  ...noEvidence('en', 9),
  ...more,
});

it('puts a country of the title before one that is named more often', () => {
  const placeHits = [
    { place: placeOf('EG'), where: 'title' as const },
    { place: placeOf('EG'), where: 'body' as const },
    ...Array.from({ length: 3 }, () => ({ place: placeOf('US'), where: 'body' as const })),
  ];
  expect(rankPlaces(evidence({ placeHits }), lexicon)).toEqual([
    { code: 'EG', mentions: 2 },
    { code: 'US', mentions: 3 },
  ]);
});

it('counts the names of a country that only its explainer has', () => {
  const topicHits = [1, 2].map((passage) => ({ topic: 0, where: 'body' as const, passage, weak: false }));
  expect(rankPlaces(evidence({ topicHits }), lexicon)).toEqual([{ code: 'IR', mentions: 2 }]);
});

it('takes the country of the named events where the page names none', () => {
  const topicHits = [1, 2].map((passage) => ({ topic: 1, where: 'body' as const, passage, weak: false }));
  expect(rankPlaces(evidence({ topicHits }), lexicon)).toEqual([{ code: 'IN', mentions: 0 }]);
});

it('takes the country of the named institutions, but of none that is of the world and merely near to a country', () => {
  const named = (topic: number) =>
    [1, 2, 3].map((passage) => ({ topic, where: 'body' as const, passage, weak: false }));
  expect(rankPlaces(evidence({ topicHits: named(3) }), lexicon)).toEqual([{ code: 'IR', mentions: 0 }]);
  expect(rankPlaces(evidence({ topicHits: named(2) }), lexicon)).toEqual([]);
});

it('takes no country of the named events that a page of others does not name', () => {
  const topicHits = [1, 2].map((passage) => ({ topic: 1, where: 'body' as const, passage, weak: false }));
  const placeHits = [{ place: placeOf('EG'), where: 'body' as const }];
  expect(rankPlaces(evidence({ topicHits, placeHits }), lexicon)).toEqual([{ code: 'EG', mentions: 1 }]);
});

it('takes the country of a language where one other is named by the way, but not where the title names it, nor for two', () => {
  const signs = countSigns({ authority: once });
  const named = (where: 'title' | 'body', ...codes: string[]) =>
    rankPlaces(
      evidence({ lang: 'tr', signs, placeHits: codes.map((code) => ({ place: placeOf(code), where })) }),
      lexicon,
    ).map(({ code }) => code);
  expect(named('body', 'EG')).toEqual(['TR', 'EG']);
  expect(named('title', 'EG')).toEqual(['EG']);
  expect(named('body', 'EG', 'US')).toEqual(['EG', 'US']);
});

it('takes the country of a language where the page speaks of offices and names no country', () => {
  const signs = countSigns({ authority: once });
  expect(rankPlaces(evidence({ lang: 'fa', signs }), lexicon)).toEqual([{ code: 'IR', mentions: 0 }]);
  expect(rankPlaces(evidence({ lang: 'fa' }), lexicon)).toEqual([]);
  expect(rankPlaces(evidence({ lang: 'en', signs }), lexicon)).toEqual([]);
});
