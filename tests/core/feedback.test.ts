import { describe, expect, it } from 'vitest';
import {
  addNote,
  dropNote,
  type FeedbackNote,
  isNotedWrong,
  mostNotes,
  pageAddress,
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

it.each([
  ['the same page', 'https://news.example/story', true],
  ['a place in it', 'https://news.example/story#comments', true],
  ['the page by way of an advertisement', 'https://news.example/story?utm_source=x', true],
  ['another page of the site', 'https://news.example/other', false],
])('"not about censorship" counts for %s: %s', (_, url, counts) =>
  expect(isNotedWrong([aNote()], url)).toBe(counts),
);

it('"something is missing" does not hide a page', () =>
  expect(isNotedWrong([aNote({ which: 'missing' })], 'https://news.example/story')).toBe(false));

it('an address without a site of the internet is kept without its fragment', () =>
  expect(pageAddress('http://localhost:8080/a#b')).toBe('http://localhost:8080/a'));
