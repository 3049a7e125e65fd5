import type { Knowledge } from '../../src/knowledge/read-knowledge.ts';

/** A knowledge in which nothing stands, for tests to put in what they are about. */
export const noKnowledge: Knowledge = {
  entries: [],
  sources: {},
  translations: [],
  pictures: {},
  pictureWords: [],
  problems: [],
};
