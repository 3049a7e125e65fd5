import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { passesGate } from '../../src/core/recognition/gate.ts';
import { recognizePage } from '../../src/core/recognition/recognize-page.ts';
import { compileGate } from '../../src/knowledge/compile-gate.ts';
import { compileLexicon } from '../../src/knowledge/compile-lexicon.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

interface Story {
  title: string;
  text: string;
}

const stories: Record<string, Record<'about' | 'other', Story[]>> = parse(
  readFileSync('tests/knowledge/stories.yaml', 'utf8'),
);
const lexicon = compileLexicon(readKnowledge());
const gate = compileGate();
const judge = ({ title, text }: Story) =>
  recognizePage({ url: '', title, description: '', lang: null, blocks: [text] }, lexicon);

describe.each(Object.entries(stories))('short stories in %s', (language, { about, other }) => {
  it.each(about)('knows what it is about: $title', (story) => {
    expect(judge(story)).toMatchObject({ lang: language, about: true });
    expect(passesGate({ url: '', description: '', title: story.title, body: story.text }, gate)).toBe(true);
  });

  it.each(other)('is silent on: $title', (story) => {
    expect(judge(story).about).toBe(false);
  });
});
