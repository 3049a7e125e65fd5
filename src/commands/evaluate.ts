import { writeFileSync } from 'node:fs';
import { logistic } from '../core/recognition/model.ts';
import { recognizePage } from '../core/recognition/recognize-page.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { readLexicon } from '../knowledge/read-lexicon.ts';
import { readModel } from '../knowledge/read-model.ts';
import { fail, orFail, readWords } from './command-line.ts';
import { evaluateReading } from './measuring/evaluate-reading.ts';
import { evaluateTopics } from './measuring/evaluate-topics.ts';
import {
  measureQuality,
  type Quality,
  tabulateReliability,
  type Verdict,
} from './training/measure-quality.ts';
import { type CorpusDocument, readCorpus, toPageText } from './training/read-corpus.ts';
import { readExamples } from './training/read-examples.ts';
import { compileThinned } from './training/thin-lexicon.ts';
import { judgeLeftOut } from './training/train-model.ts';

type Judged = CorpusDocument & Verdict;

const usage = `npm run evaluate -- CORPUS.jsonl [--left-out] [--json OUT]
npm run evaluate -- CORPUS.jsonl --topics LABELS.jsonl [--json OUT]
npm run evaluate -- --reading FOLDER-OF-PAGES [--labels FOLDER] [--json OUT]
Measures recognition on labelled pages; ranking of topics, countries and dates; main text, dates and cited links.`;
const { values, positionals } = readWords(usage, {
  allowPositionals: true,
  options: {
    'left-out': { type: 'boolean', default: false },
    topics: { type: 'string' },
    reading: { type: 'string' },
    labels: { type: 'string', default: 'tests/labels' },
    json: { type: 'string' },
  },
});
const [file] = positionals;
const { topics, reading, labels, json: out } = values;
if (positionals.length !== (reading === undefined ? 1 : 0)) fail(usage);
if (reading !== undefined) end(evaluateReading(reading, labels));
if (file === undefined) fail(usage);
if (topics !== undefined) end(evaluateTopics(file, topics));

const documents = orFail(() => readCorpus(file));
const knowledge = readKnowledge();
const lexicon = compileLexicon(knowledge);
const shipped = report(
  'The model as it ships',
  documents.map((document) => judge(document, recognizePage(toPageText(document), lexicon))),
);
const leftOut = values['left-out']
  ? report('Publishers left out: each is judged by a model that saw none of its pages', judgeUnseen())
  : undefined;
if (leftOut) compare();
end({ ...shipped, ...(leftOut && { leftOut }) });

/** Ends the program; the figures stand in a file too where that is wanted. */
function end(figures: object): never {
  if (out !== undefined) {
    orFail(() => writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`));
    console.log(`\nwritten to ${out}`);
  }
  process.exit(0);
}

/** Prints the chief figures as shipped and with publishers left out beside each other. */
function compare(): void {
  const row = (name: string, ...cells: string[]) =>
    console.log(`  ${name.padEnd(26)}${cells.map((cell) => cell.padEnd(24)).join('')}`);
  const cell = (value: number | null | undefined, interval?: [number, number] | null) =>
    value === null || value === undefined
      ? '–'
      : `${value.toFixed(3)}${interval ? ` (${interval[0].toFixed(3)}–${interval[1].toFixed(3)})` : ''}`;
  const both = [shipped, leftOut as typeof shipped];
  console.log('');
  row('', 'as shipped', 'publishers left out');
  row('precision', ...both.map(({ overall }) => cell(overall.precision, overall.precisionInterval)));
  row('recall', ...both.map(({ overall }) => cell(overall.recall, overall.recallInterval)));
  for (const kind of ['hard', 'ordinary']) {
    const figures = both.map(({ byKind }) => byKind[kind]);
    row(
      `false alarms, ${kind}`,
      ...figures.map((quality) => cell(quality?.falseAlarmRate, quality?.falseAlarmInterval)),
    );
  }
  row('calibration error', ...both.map(({ overall }) => cell(overall.ece)));
}

function judge(
  document: CorpusDocument,
  { about, probability }: Pick<Verdict, 'about' | 'probability'>,
): Judged {
  return { ...document, isPositive: document.label === 'positive', about, probability };
}

function judgeUnseen(): Judged[] {
  const thinned = compileThinned(knowledge, readLexicon(), readModel());
  const judged = judgeLeftOut(readExamples(documents, lexicon, thinned));
  return documents.map((document, at) => {
    const probability = logistic(judged[at] as number);
    return judge(document, { about: probability >= lexicon.model.threshold, probability });
  });
}

/** Prints the figures of some verdicts and gives them back as they are written to a file. */
function report(heading: string, all: readonly Judged[]) {
  const counted = all.filter(({ label }) => label !== 'borderline');
  const positives = counted.filter(({ isPositive }) => isPositive);
  const figures = {
    overall: measureQuality(counted),
    byLang: measureBy(counted, ({ lang }) => lang),
    byKind: {
      core: measureQuality(positives),
      ...measureBy(counted, ({ kind }) => kind),
    } as Record<string, Quality>,
    byHardTopic: measureBy(
      counted.filter(({ hard_topic }) => hard_topic),
      ({ hard_topic }) => hard_topic ?? '',
    ),
    byPublisher: measureBy(counted, ({ publisher }) => publisher),
    reliability: tabulateReliability(counted),
    misses: positives.filter(({ about }) => !about).map(({ id }) => id),
    falseAlarms: counted.filter(({ isPositive, about }) => about && !isPositive).map(({ id }) => id),
  };
  console.log(`\n${heading}`);
  console.log(`overall: ${sentence(figures.overall)}`);
  for (const [name, table] of [
    ['language', figures.byLang],
    ['kind', figures.byKind],
    ['hard topic', figures.byHardTopic],
    ['publisher', figures.byPublisher],
  ] as const) {
    console.log(`\nby ${name}`);
    for (const [key, quality] of Object.entries(table)) {
      // Of topics and publishers, only those with an error are worth a line.
      const isPerfect = (quality.recall ?? 1) === 1 && (quality.falseAlarmRate ?? 0) === 0;
      if (isPerfect && (name === 'hard topic' || name === 'publisher')) continue;
      console.log(`  ${key.padEnd(12)} ${sentence(quality)}`);
    }
  }
  console.log('\nprobability: pages, mean probability, share of positives');
  for (const { from, n, meanProbability, positiveShare } of figures.reliability) {
    console.log(
      `  from ${from.toFixed(1)}: ${n}, ${meanProbability.toFixed(3)}, ${positiveShare.toFixed(3)}`,
    );
  }
  const told = (ids: readonly string[]) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(line)
      .join('\n');
  console.log(`\nmisses (${figures.misses.length})\n${told(figures.misses)}`);
  console.log(`\nfalse alarms (${figures.falseAlarms.length})\n${told(figures.falseAlarms)}`);
  const borderline = all.filter(({ label }) => label === 'borderline');
  const taken = borderline.filter(({ about }) => about).length;
  console.log(`\nborderline, not counted: ${taken} of ${borderline.length} said to be about it`);
  return figures;
}

function measureBy(verdicts: readonly Judged[], keyOf: (verdict: Judged) => string): Record<string, Quality> {
  const groups = new Map<string, Judged[]>();
  for (const verdict of verdicts) {
    const group = groups.get(keyOf(verdict)) ?? [];
    group.push(verdict);
    groups.set(keyOf(verdict), group);
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  return Object.fromEntries(sorted.map(([key, group]) => [key, measureQuality(group)]));
}

function sentence({ n, positives, precision, recall, falseAlarmRate, ece, ...intervals }: Quality): string {
  const figure = (name: string, value: number | null, interval: [number, number] | null) =>
    value === null || interval === null
      ? ''
      : `, ${name} ${value.toFixed(3)} (${interval[0].toFixed(3)}–${interval[1].toFixed(3)})`;
  return (
    `${n} pages, ${positives} positive` +
    figure('precision', precision, intervals.precisionInterval) +
    figure('recall', recall, intervals.recallInterval) +
    figure('false alarms', falseAlarmRate, intervals.falseAlarmInterval) +
    `, ECE ${ece?.toFixed(3) ?? '–'}`
  );
}

function line({ id, probability, lang, kind, hard_topic, title }: Judged): string {
  return `  ${id} ${probability.toFixed(3)} ${lang} ${hard_topic ?? kind}: ${title.slice(0, 70)}`;
}
