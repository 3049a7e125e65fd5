import { describe, expect, it } from 'vitest';
import {
  addNote,
  agreesWithNotes,
  dropNote,
  type FeedbackNote,
  mostNotes,
  readNotes,
  writeNotesFile,
} from '../../src/core/feedback.ts';

const aNote = (change: Partial<FeedbackNote> = {}): FeedbackNote => ({
  which: 'wrong',
  url: 'https://news.example/story',
  day: '2026-11-22',
  probability: 0.75,
  ...change,
});

describe('the notes on pages', () => {
  it('are kept newest first, and one of a kind for each page', () => {
    const [older, other] = [aNote(), aNote({ which: 'missing' })];
    const again = aNote({ day: '2026-11-23' });
    expect(addNote(addNote([older], other), again)).toEqual([again, other]);
  });

  it('are two hundred at most: the oldest go', () => {
    let notes: FeedbackNote[] = [];
    for (let page = 0; page < 250; page += 1)
      notes = addNote(notes, aNote({ url: `https://news.example/${page}` }));
    expect(notes).toHaveLength(mostNotes);
    expect(notes.at(-1)?.url).toBe('https://news.example/50');
  });

  it('can be dropped one by one, and all at once', () => {
    const other = aNote({ which: 'missing' });
    expect(dropNote([aNote(), other], aNote())).toEqual([other]);
    expect(dropNote([aNote(), other], 'all')).toEqual([]);
  });

  it.each([
    ['nothing', undefined, []],
    ['no list', { 0: aNote() }, []],
    ['what cannot be', [aNote(), { ...aNote(), probability: 2 }, { ...aNote(), url: 'x' }, null], [aNote()]],
    ['more than is known', [{ ...aNote(), text: 'of the page' }], [aNote()]],
  ])('are read from what is stored: %s', (_, stored, notes) => expect(readNotes(stored)).toEqual(notes));

  it('are written with the kind and version of their file', () =>
    expect(JSON.parse(writeNotesFile([aNote()]))).toEqual({
      kind: 'sidelight-notes',
      version: 1,
      notes: [aNote()],
    }));
});

describe('what was called wrong counts', () => {
  const wrong = (...paths: string[]) =>
    paths.map((path) => aNote({ url: `https://www.news.example/${path}` }));
  it.each([
    ['not for other sites', wrong('a'), 'https://other.example/a', 0.6, true],
    ['for the same page', wrong('a'), 'https://www.news.example/a', 0.99, false],
    ['for a place in it', wrong('a'), 'https://www.news.example/a#comments', 0.99, false],
    ['by way of an advertisement', wrong('a'), 'https://www.news.example/a?utm_source=x', 0.99, false],
    ['for a less sure page of the site', wrong('a'), 'https://news.example/b', 0.7, false],
    ['not for a sure page of the site', wrong('a'), 'https://news.example/b', 0.95, true],
    ['not for a sure one after two', wrong('a', 'b'), 'https://news.example/c', 0.95, true],
    ['for all of the site after three', wrong('a', 'b', 'c'), 'https://news.example/d', 0.99, false],
    [
      'not where something is missing',
      [aNote({ which: 'missing' })],
      'https://news.example/story',
      0.6,
      true,
    ],
  ])('%s', (_, notes, url, probability, isAbout) =>
    expect(agreesWithNotes(notes, { url, probability })).toBe(isAbout),
  );
});
