import { describe, expect, it } from 'vitest';
import type { PageFrame } from '../../../src/core/recognition/page-frame.ts';
import { rankTopics } from '../../../src/core/recognition/rank-topics.ts';
import { noEvidence, type PageEvidence, type TopicHit } from '../../../src/core/recognition/read-evidence.ts';
import { aLexicon, aTopic } from './a-lexicon.ts';
import { countCompanies } from './count-signs.ts';

const ids = ['tool-a', 'tool-b', 'tool-c', 'tool-d', 'tool-e'];
const lexicon = aLexicon(
  [],
  [
    ...ids.map((id) => aTopic(id, { en: [id] })),
    aTopic('a-person', {}, { en: ['Stone'] }, 'actor'),
    aTopic('internet-censorship', { en: ['internet censorship'] }, {}, 'concept'),
    aTopic('platform-blocking', { en: ['social media ban'] }, {}, 'method'),
    aTopic('iran', { en: ['Iran'] }, {}, 'country', { places: ['IR'] }),
    aTopic('china', { en: ['China'] }, {}, 'country', { places: ['CN'] }),
    aTopic('iran-2019', { en: ['November blackout'] }, {}, 'event', {
      places: ['IR'],
      date: '2019-11-16/2019-11-23',
    }),
  ],
);
const frame: PageFrame = { mainPlaces: ['IR'], places: ['IR', 'CN'], published: '2019-11-20' };
const hit = (id: string, more: Partial<TopicHit> = {}): TopicHit => ({
  topic: lexicon.topics.findIndex((topic) => topic.id === id),
  where: 'body',
  passage: 1,
  weak: false,
  ...more,
});
const rank = (topicHits: TopicHit[], more: Partial<PageEvidence> = {}, where = frame) =>
  rankTopics({ ...noEvidence('en', 20), topicHits, ...more }, lexicon, where).map(({ id }) => id);

describe('rankTopics', () => {
  it('puts the page’s country before another that is named as often', () => {
    expect(rank([hit('china'), hit('china'), hit('iran'), hit('iran')])).toEqual(['iran', 'china']);
  });

  it('leaves out another country that is named but once', () => {
    expect(rank([hit('tool-a'), hit('china')])).toEqual(['tool-a']);
  });

  it('puts what is particular to a page before the general idea of it', () => {
    expect(rank([hit('internet-censorship'), hit('tool-a')])).toEqual(['tool-a', 'internet-censorship']);
  });

  it('raises an event of the page’s country and time, and leaves out one that was to come', () => {
    expect(rank([hit('tool-a'), hit('iran-2019')])).toEqual(['iran-2019', 'tool-a']);
    expect(rank([hit('tool-a'), hit('iran-2019')], {}, { ...frame, published: '2009-06-16' })).toEqual([
      'tool-a',
    ]);
  });

  it('keeps a person named by the way behind everything else, and only where there is much else', () => {
    const person = hit('a-person', { weak: true });
    expect(rank([hit('tool-a'), person])).toEqual(['tool-a']);
    expect(rank([...ids.map((id) => hit(id)), person])).toEqual([...ids, 'a-person']);
    expect(rank([hit('tool-a'), hit('a-person', { weak: true, where: 'title' })])).toContain('a-person');
  });

  it('takes up what the page speaks of in other words than the explainers’ names', () => {
    const companies = countCompanies({ 'blocking+platform': { title: 1, lead: 0, body: 2 } });
    expect(rank([], { companies })).toEqual(['platform-blocking']);
    expect(
      rank([], { companies: countCompanies({ 'blocking+platform': { title: 0, lead: 0, body: 1 } }) }),
    ).toEqual([]);
  });

  it('takes up the country that the page names by another name than its explainer’s', () => {
    const place = lexicon.places.indexOf('IR');
    expect(rank([], { placeHits: [{ place, where: 'title' }] })).toEqual(['iran']);
  });
});
