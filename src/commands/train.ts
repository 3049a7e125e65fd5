import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { logistic } from '../core/recognition/model.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { readLexicon } from '../knowledge/read-lexicon.ts';
import { fail, orFail, readWords } from './command-line.ts';
import { measureQuality } from './training/measure-quality.ts';
import { readCorpus } from './training/read-corpus.ts';
import { readExamples } from './training/read-examples.ts';
import { compileThinned } from './training/thin-lexicon.ts';
import { judgeLeftOut, parts, penalty, trainModel } from './training/train-model.ts';

/** The calibrated probability from which a page is said to be about internet censorship. */
const threshold = 0.55;
const out = 'src/knowledge/recognition-model.json';

const usage = `npm run train -- CORPUS.jsonl [MORE.jsonl …]
Learns the weights of recognition from labelled pages, and writes them to ${out}.`;
const { positionals: corpora } = readWords(usage, { allowPositionals: true });
if (!corpora.length) fail(usage);
const documents = orFail(() => corpora.flatMap(readCorpus));
if (!documents.length) fail('there is no page in these files');

const untrained = { bias: 0, weights: {}, calibration: { scale: 1, shift: 0 }, threshold };
const knowledge = readKnowledge();
const files = readLexicon();
const lexicon = compileLexicon(knowledge, files, untrained);
const thinned = compileThinned(knowledge, files, untrained);
const examples = readExamples(documents, lexicon, thinned);
const model = trainModel(examples, threshold);
const judged = judgeLeftOut(examples);
const leftOut = measureQuality(
  documents.flatMap(({ id, label }, at) => {
    const probability = logistic(judged[at] ?? 0);
    const isPositive = label === 'positive';
    return label === 'borderline' ? [] : [{ id, isPositive, about: probability >= threshold, probability }];
  }),
);
const provenance = {
  corpora: corpora.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')),
  documents: leftOut.n,
  positives: leftOut.positives,
  publishers: new Set(documents.map(({ publisher }) => publisher)).size,
  trained: new Date().toISOString().slice(0, 10),
  penalty,
  leftOutParts: parts,
  leftOut,
};
// Intervals on one line, as the formatter has them.
const json = JSON.stringify({ ...model, provenance }, null, 2).replace(
  /\[\s+([\d.]+),\s+([\d.]+)\s+\]/g,
  '[$1, $2]',
);
writeFileSync(out, `${json}\n`);
console.log(`${out}: ${Object.keys(model.weights).length} weights from ${leftOut.n} documents`);
console.log('publishers left out:', leftOut);
