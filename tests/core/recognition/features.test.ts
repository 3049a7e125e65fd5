import { expect, it } from 'vitest';
import { measureFeatures } from '../../../src/core/recognition/features.ts';
import { nameFeatures, tabulateModel } from '../../../src/core/recognition/name-features.ts';
import { noEvidence, type PageEvidence } from '../../../src/core/recognition/read-evidence.ts';
import { makeSignTables, setOf } from '../../../src/core/recognition/sign-tables.ts';
import { countCompanies, countSigns } from './count-signs.ts';

const evidence = {
  ...noEvidence('en', 8),
  signs: countSigns({
    circumvention: { title: 1, lead: 0, body: 1 },
    blocking: { title: 0, lead: 1, body: 2 },
    advert: { title: 0, lead: 0, body: 4 },
    place: { title: 0, lead: 0, body: 8 },
  }),
};

/** The features that are not zero, by their names. */
function measure(of: PageEvidence): Map<string, number> {
  const features = measureFeatures(of, makeSignTables());
  const names = nameFeatures();
  expect(features).toHaveLength(names.length);
  const named = names.map((name, at): [string, number] => [name, features[at] as number]);
  return new Map(named.filter(([, value]) => value !== 0));
}

it('tells of each sign whether it is there at all, and how much of it each passage has', () => {
  const features = measure(evidence);
  expect(features.get('blocking@any')).toBe(0.5);
  expect(features.get('place@any')).toBe(0.5);
  expect(features.get('blocking@density')).toBe(0.25);
  expect(features.has('network@any')).toBe(false);
});

it('counts together what speaks of the field, whole phrases of it, and what tells of something else', () => {
  const features = measure(evidence);
  expect(features.get('speaking@density')).toBe(3 / 8);
  expect(features.get('phrases@density')).toBe(1 / 8);
  expect(features.get('countering@density')).toBe(4 / 8);
  expect(features.get('speaking@title')).toBe(1);
  expect(features.has('countering@title')).toBe(false);
});

it('counts companies of signs, and the kinds that the title names', () => {
  const features = measure({
    ...noEvidence('en', 4),
    companies: countCompanies({ 'blocked+children': { title: 1, lead: 0, body: 1 } }),
    subjects: setOf(['topic:event', 'topic:law']),
  });
  expect(Object.fromEntries(features)).toEqual({
    'blocked+children@title': 1,
    'blocked+children@any': 0.5,
    'blocked+children@body': 0.2,
    'blocked+children@density': 0.25,
    'topic:event@subject': 1,
    'topic:law@subject': 1,
  });
});

it('counts how strong the strongest passages are, how many of them there are, and how much is named', () => {
  const features = measure({
    ...noEvidence('en', 10),
    strengths: { speaking: 4, strong: 3, strongest: [5, 4, 2, 1], last: 7 },
    methods: 3,
    stories: 6,
  });
  expect(Object.fromEntries(features)).toEqual({
    'strength@any': 1,
    'strength@best1': 1,
    'strength@best3': 11 / 15,
    'strength@best6': 12 / 30,
    'strength@until': 0.8,
    'strength@number': Math.log2(5) / 5,
    'strength@share': 0.4,
    'strength@strongShare': 0.3,
    methods: 0.5,
    stories: 2,
  });
});

it('says nothing of a page in which nothing was found', () => {
  expect([...measure(noEvidence('en', 3))]).toEqual([]);
});

it('refuses a model that weighs what is no feature', () => {
  const model = { bias: 0, calibration: { scale: 1, shift: 0 }, threshold: 0.5 };
  expect(tabulateModel({ ...model, weights: { 'blocking@any': 2 } }).weights).toContain(2);
  expect(() => tabulateModel({ ...model, weights: { 'blocking@anywhere': 2 } })).toThrow('blocking@anywhere');
});
