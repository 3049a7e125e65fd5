import { expect, it } from 'vitest';
import { divideByPublisher } from '../../../src/commands/training/divide-by-publisher.ts';
import type { CorpusDocument } from '../../../src/commands/training/read-corpus.ts';

const document = (id: string, publisher: string, group = ''): CorpusDocument => ({
  id,
  publisher,
  group,
  label: 'negative',
  lang: 'en',
  kind: '',
  hard_topic: null,
  sampling: '',
  url: null,
  date: null,
  title: '',
  text: '',
});

it('never divides a publisher, nor a group of translations that two publishers share', () => {
  const documents = [
    document('1', 'A'),
    document('2', 'A', 'shared'),
    document('3', 'B', 'shared'),
    document('4', 'B'),
    document('5', 'C'),
    document('6', 'D'),
  ];
  const [first, ...others] = divideByPublisher(documents, 3);
  expect(others.slice(0, 3)).toEqual([first, first, first]);
  expect(new Set([first, ...others.slice(3)]).size).toBe(3);
  expect(divideByPublisher(documents, 3)).toEqual([first, ...others]);
});
