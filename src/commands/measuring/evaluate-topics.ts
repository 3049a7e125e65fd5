import { findDateline } from '../../core/find-dateline.ts';
import { recognizePage } from '../../core/recognition/recognize-page.ts';
import { compileLexicon } from '../../knowledge/compile-lexicon.ts';
import { readKnowledge } from '../../knowledge/read-knowledge.ts';
import { orFail } from '../command-line.ts';
import { divideByPublisher } from '../training/divide-by-publisher.ts';
import { type CorpusDocument, readCorpus, toPageText } from '../training/read-corpus.ts';
import { mean, showFigure } from './mean.ts';
import { measureTopics, type TopicFigures } from './measure-topics.ts';
import { readTopicLabels, type TopicLabel } from './read-labels.ts';

type Measured = TopicFigures & { id: string; lang: string; half: number; shown: string[]; ms: number };

const worst = 25;

/**
 * Measures topics, main countries and dates against labels and prints them: all pages, the half on which ranking was tuned and
 * the half that was held out (publishers are never divided), and by language. Gives back what is written to a file.
 */
export function evaluateTopics(corpusFile: string, labelFile: string) {
  const labels = new Map(orFail(() => readTopicLabels(labelFile)).map((label) => [label.id, label]));
  const documents = orFail(() => readCorpus(corpusFile)).filter(({ id }) => labels.has(id));
  const halves = divideByPublisher(documents, 2);
  const lexicon = compileLexicon(readKnowledge());
  const measured = documents.map((document, at): Measured => {
    const label = labels.get(document.id) as TopicLabel;
    const started = performance.now();
    // A page on the web mostly tells its date in its metadata; here the corpus does.
    const published = readDateOf(document);
    const report = recognizePage(toPageText(document), lexicon, published ?? document.date ?? undefined);
    const ms = performance.now() - started;
    return {
      id: document.id,
      lang: document.lang,
      half: halves[at] as number,
      shown: report.topics.map(({ id }) => id),
      ms,
      ...measureTopics(label, report, published),
    };
  });
  const figures = {
    all: summarize(measured),
    tuned: summarize(measured.filter(({ half }) => half === 0)),
    heldOut: summarize(measured.filter(({ half }) => half === 1)),
    byLang: Object.fromEntries(
      [...new Set(measured.map(({ lang }) => lang))]
        .map((lang) => [lang, summarize(measured.filter((page) => page.lang === lang))] as const)
        .sort(([, a], [, b]) => b.pages - a.pages),
    ),
    pages: measured,
  };
  console.log(`Topics of ${measured.length} labelled pages (${labels.size} labels)`);
  for (const [name, summary] of Object.entries({
    'all pages': figures.all,
    'tuned half': figures.tuned,
    'held-out half': figures.heldOut,
    ...figures.byLang,
  }))
    console.log(`  ${name.padEnd(14)} ${sentence(summary)}`);
  console.log('\nworst pages: precision and recall of the first five; wrong; missed');
  const error = ({ precision, recall }: Measured) => (precision ?? 0) + recall;
  for (const page of [...measured].sort((a, b) => error(a) - error(b)).slice(0, worst))
    console.log(
      `  ${page.id} ${page.lang} ${showFigure(page.precision)} ${showFigure(page.recall)}; ${page.wrong.join(' ') || '–'}; ${page.missed.join(' ') || '–'}`,
    );
  console.log(`\nmain country wrong: ${idsOf(measured.filter(({ place }) => !place))}`);
  console.log(`date wrong: ${idsOf(measured.filter(({ date }) => date === false))}`);
  return figures;
}

/** As a page's own text gives it, where there is nothing but text: read in the beginning only. */
function readDateOf(document: CorpusDocument): string | undefined {
  const { title, blocks } = toPageText(document);
  return findDateline(title, blocks, Date.now());
}

function summarize(pages: readonly Measured[]) {
  return {
    pages: pages.length,
    precision: mean(pages.map(({ precision }) => precision)),
    firstPrecision: mean(pages.map(({ firstPrecision }) => firstPrecision)),
    strict: mean(pages.map(({ strict }) => strict)),
    recall: mean(pages.map(({ recall }) => recall)),
    recallOfAll: mean(pages.map(({ recallOfAll }) => recallOfAll)),
    place: mean(pages.map(({ place }) => place)),
    date: mean(pages.map(({ date }) => date)),
    /** How many pages give a date, or had one said of them. */
    dates: pages.filter(({ date }) => date !== null).length,
  };
}

function sentence(summary: ReturnType<typeof summarize>): string {
  const { pages, precision, firstPrecision, strict, recall, recallOfAll, place, date, dates } = summary;
  return (
    `${String(pages).padStart(3)} pages: precision at five ${showFigure(precision)} (first labels ${showFigure(firstPrecision)}, central ` +
    `${showFigure(strict)}), recall ${showFigure(recall)} (of all shown ${showFigure(recallOfAll)}), main country ${showFigure(place)}, date ${showFigure(date)} of ${dates}`
  );
}

function idsOf(pages: readonly Measured[]): string {
  return pages.map(({ id }) => id).join(' ') || 'none';
}
