import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passesGate } from '../../src/core/recognition/gate.ts';
import { recognizePage } from '../../src/core/recognition/recognize-page.ts';
import { findLaterEntries } from '../../src/core/since-page.ts';
import { makeTimeline, recordFor } from '../../src/core/timeline.ts';
import { compileGate } from '../../src/knowledge/compile-gate.ts';
import { compileLexicon } from '../../src/knowledge/compile-lexicon.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { seedBackground, seedStories } from './seed-stories.ts';

const knowledge = readKnowledge();
const byId = new Map(knowledge.entries.map((entry) => [entry.explainer.id, entry]));

/** The stories themselves are kept beside the project and not in it: they are not ours to give away. */
const folder = new URL('../../../shared/seeds/', import.meta.url);

/** The list that says what each story asks for, kept beside the project too. */
const guide = new URL('../../../shared/atlas/seeds.md', import.meta.url);

it.runIf(existsSync(guide))('walks every topic that the stories ask for', () => {
  const rows = readFileSync(guide, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const asked = rows.flatMap((row) => [...row.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id));
  const walked = new Set([...Object.values(seedStories), seedBackground].flat().flatMap(({ ids }) => ids));
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((id) => !walked.has(id))).toEqual([]);
});

describe.each(Object.entries({ ...seedStories, 'all three': seedBackground }))(
  'what a reader of %s asks',
  (_file, rows) => {
    it.each(rows.map((row) => [row.about, row] as const))(
      '%s: is answered by explainers with names',
      (_, row) => {
        for (const id of row.ids) {
          const entry = byId.get(id);
          expect(entry, `src/knowledge has no explainer ${id}`).toBeDefined();
          const names = [...Object.values(entry?.terms ?? {}), ...Object.values(entry?.weak ?? {})].flat();
          expect(names, `${entry?.file}: no page can be matched to it`).not.toEqual([]);
        }
      },
    );

    it.each(rows.flatMap(({ about, next }) => next.map(([id, date]) => [about, id, date] as const)))(
      '%s: %s tells what happened next, on %s',
      (_, id, date) => {
        const dates = byId.get(id)?.explainer.since.map((entry) => entry.date);
        expect(dates, `${byId.get(id)?.file}: "Since then" has no entry of ${date}`).toContain(date);
      },
    );
  },
);

describe.each(Object.entries(seedStories))('the story %s', (file, rows) => {
  it.runIf(existsSync(new URL(file, folder)))('is recognized, and told what came after it', () => {
    const [title = '', ...blocks] = readFileSync(new URL(file, folder), 'utf8')
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const report = recognizePage(
      { url: '', title, description: '', lang: null, blocks },
      compileLexicon(knowledge),
    );
    expect(report.about).toBe(true);
    expect(passesGate({ url: '', title, body: blocks.join(' ') }, compileGate())).toBe(true);
    const found = new Set(report.topics.map(({ id }) => id));
    const missing = rows.filter(({ ids }) => !ids.some((id) => found.has(id))).map(({ about }) => about);
    expect(missing, 'these ask for a card, and the panel has none').toEqual([]);

    const explainers = knowledge.entries.map(({ explainer }) => explainer);
    const named = report.topics.flatMap(({ id, mentions }) =>
      mentions > 0 ? (byId.get(id)?.explainer ?? []) : [],
    );
    expect(findLaterEntries(named, '2009-06-18', 8)).toHaveLength(8);
    const record = recordFor(makeTimeline(explainers), report).map(({ id }) => id);
    expect(record).toEqual(expect.arrayContaining(['iran-2009', 'iran-2019', 'iran-2026-feb']));
  });
});
