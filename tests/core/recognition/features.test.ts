import { expect, it } from 'vitest';
import { measureFeatures } from '../../../src/core/recognition/features.ts';
import { noEvidence } from '../../../src/core/recognition/read-evidence.ts';

const evidence = {
  ...noEvidence('en', 8),
  signs: new Map([
    ['circumvention', { title: 1, lead: 0, body: 1 }],
    ['blocking', { title: 0, lead: 1, body: 2 }],
    ['advert', { title: 0, lead: 0, body: 4 }],
    ['place', { title: 0, lead: 0, body: 8 }],
  ] as const),
};

it('tells of each sign whether it is there at all, and how much of it each passage has', () => {
  const features = measureFeatures(evidence);
  expect(features.get('blocking@any')).toBe(0.5);
  expect(features.get('place@any')).toBe(0.5);
  expect(features.get('blocking@density')).toBe(0.25);
  expect(features.has('network@any')).toBe(false);
});

it('counts together what speaks of the field, whole phrases of it, and what tells of something else', () => {
  const features = measureFeatures(evidence);
  expect(features.get('speaking@density')).toBe(3 / 8);
  expect(features.get('phrases@density')).toBe(1 / 8);
  expect(features.get('countering@density')).toBe(4 / 8);
  expect(features.get('speaking@title')).toBe(1);
  expect(features.has('countering@title')).toBe(false);
});

it('says nothing of a page in which nothing was found', () => {
  expect([...measureFeatures(noEvidence('en', 3))]).toEqual([]);
});
