import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/core/read-report.ts';
import type { Report } from '../../src/core/report.ts';

const report: Report = {
  version: 1,
  url: 'https://news.example.org/story',
  about: true,
  probability: 0.97,
  lang: 'en',
  published: { date: '2009-06-16', from: 'json-ld' },
  places: [{ code: 'IR', mentions: 3 }],
  topics: [{ id: 'throttling', kind: 'method', score: 0.8, mentions: 2 }],
  evidence: [{ term: 'throttling', group: 'throttle', where: ['title'], count: 2, weight: 1.4 }],
  links: [{ url: 'https://example.com/a' }],
  asked: false,
};

describe('readReport', () => {
  it('reads a report', () => {
    expect(readReport(report)).toEqual(report);
  });

  it.each([
    ['a text field', { ...report, text: 'what the page says' }],
    ['text in a link', { ...report, links: [{ url: 'https://example.com/', text: 'words' }] }],
    ['a script for an address', { ...report, links: [{ url: 'javascript:alert(1)' }] }],
    [
      'prose for a topic',
      { ...report, topics: [{ id: 'some words of the page', kind: 'method', score: 1, mentions: 1 }] },
    ],
    ['a probability above one', { ...report, probability: 2 }],
    ['no address', { ...report, url: '' }],
  ])('refuses a report with %s', (_, value) => {
    expect(readReport(value)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readReport(value)));
  });
});
