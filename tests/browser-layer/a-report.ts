import type { Report } from '../../src/core/report.ts';

/** A report such as the recognizer makes, with what a test cares about put in. */
export function aReport(change: Partial<Report> = {}): Report {
  return {
    version: 1,
    url: 'https://news.example.org/story',
    about: true,
    probability: 0.97,
    lang: 'en',
    published: { date: '2009-06-16', from: 'json-ld' },
    places: [{ code: 'IR', mentions: 3 }],
    topics: [
      { id: 'throttling', kind: 'method', score: 0.8, mentions: 2 },
      { id: 'iran-2009', kind: 'event', score: 0.7, mentions: 4 },
    ],
    evidence: [],
    links: [],
    asked: false,
    ...change,
  };
}
