import { expect, it } from 'vitest';
import { readPageLabels, readTopicLabels } from '../../src/commands/measuring/read-labels.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

const topics = readTopicLabels('tests/labels/topics.jsonl');
const { reading, links } = readPageLabels('tests/labels');

it('labels with explainers that exist: after renaming one, rename it in tests/labels/topics.jsonl too', () => {
  const known = new Set(readKnowledge().entries.map(({ explainer }) => explainer.id));
  const unknown = topics.flatMap(({ id, central, also, later }) =>
    [...central, ...also, ...later].filter((topic) => !known.has(topic)).map((topic) => `${id}: ${topic}`),
  );
  expect(unknown).toEqual([]);
});

it('says each thing once', () => {
  for (const { id, central, also, later } of topics) {
    const ids = [...central, ...also, ...later];
    expect(new Set(ids).size, id).toBe(ids.length);
  }
  for (const list of [topics, reading, links])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});
