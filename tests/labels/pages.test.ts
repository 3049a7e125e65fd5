import { describe, expect, it } from 'vitest';
import { type ListedPage, readPageList } from '../../src/commands/training/page-list.ts';

const pages = readPageList('tests/labels/pages.jsonl');

describe('the list of labelled pages', () => {
  it('has each page once', () => {
    const places = pages.map(
      ({ source, take }) =>
        `${source} ${take?.row ?? ''} ${take?.member ?? ''} ${take?.lines ?? ''} ${take?.css ?? ''}`,
    );
    expect(findTwice(pages.map(({ id }) => id))).toEqual([]);
    expect(findTwice(places)).toEqual([]);
  });

  it('tells by the first letter of an id how the page is labelled, and a topic for hard negatives alone', () => {
    for (const { id, label, kind, hard_topic } of pages) {
      expect(`${id} ${label}`).toBe(
        `${id} ${{ p: 'positive', n: 'negative', b: 'borderline' }[id.charAt(0)]}`,
      );
      expect(`${id} ${kind === 'hard'}`).toBe(`${id} ${label === 'negative' && hard_topic !== null}`);
    }
  });

  it('has each publisher in one half', () => {
    const halves = new Map<string, Set<ListedPage['half']>>();
    for (const { publisher, half } of pages)
      halves.set(publisher, (halves.get(publisher) ?? new Set<ListedPage['half']>()).add(half));
    expect([...halves].filter(([, seen]) => seen.size > 1).map(([publisher]) => publisher)).toEqual([]);
  });

  it('says how text is taken of each file of a repository', () => {
    for (const { id, source, take } of pages)
      expect(`${id} ${take !== null}`).toBe(`${id} ${source.startsWith('github:')}`);
  });
});

function findTwice(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}
