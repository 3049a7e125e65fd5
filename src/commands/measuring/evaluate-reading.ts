import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCitedLinks } from '../../page/find-cited-links.ts';
import { findPublicationDate } from '../../page/find-publication-date.ts';
import { readPage } from '../../page/read-page.ts';
import { orFail } from '../command-line.ts';
import { parseHtml } from '../parse-html.ts';
import { bodyWords, takeSpans } from './body-words.ts';
import { mean, median, showFigure } from './mean.ts';
import { measureReading, type ReadingFigures } from './measure-reading.ts';
import { type LinkLabel, markAddress, type ReadingLabel, readPageLabels } from './read-labels.ts';

interface LinkFigures {
  found: number;
  wrong: string[];
  missed: string[];
}

/** Where a page's own address is not known, it is thought to stand here. */
const unknownSite = 'https://example.invalid/';

/**
 * Measures, on a folder of raw pages `ID.html`, how well the main text, the date of publication and the cited links are
 * found, prints it and gives back what is written to a file.
 */
export function evaluateReading(pages: string, labelFolder: string) {
  const { reading, links } = orFail(() => readPageLabels(labelFolder));
  const linksOf = new Map(links.map((label) => [label.id, label]));
  const measured = reading.map((label) => measurePage(pages, label, linksOf.get(label.id)));
  const withText = measured.flatMap(({ text }) => (text ? [text] : []));
  const withLinks = measured.flatMap(({ cited }) => (cited ? [cited] : []));
  const foundLinks = sum(withLinks.map(({ found }) => found));
  const figures = {
    text: {
      pages: withText.length,
      precision: mean(withText.map(({ precision }) => precision)),
      recall: mean(withText.map(({ recall }) => recall)),
      f1: mean(withText.map(({ f1 }) => f1)),
      medianF1: median(withText.map(({ f1 }) => f1)),
    },
    dates: {
      pages: measured.filter(({ date }) => date !== null).length,
      right: mean(measured.map(({ date }) => date)),
    },
    links: {
      pages: withLinks.length,
      precision: foundLinks / Math.max(1, foundLinks + sum(withLinks.map(({ wrong }) => wrong.length))),
      recall: foundLinks / Math.max(1, foundLinks + sum(withLinks.map(({ missed }) => missed.length))),
    },
    measured,
  };
  const { text, dates, links: cited } = figures;
  console.log(
    `main text of ${text.pages} pages, by runs of four words: precision ${showFigure(text.precision)}, recall ${showFigure(text.recall)}, ` +
      `F1 ${showFigure(text.f1)}, median F1 ${showFigure(text.medianF1)}`,
  );
  for (const page of measured)
    if (page.text && page.text.f1 < 0.98)
      console.log(
        `  ${page.id} precision ${showFigure(page.text.precision)}, recall ${showFigure(page.text.recall)}`,
      );
  console.log(`date of ${dates.pages} pages: ${showFigure(dates.right)} right`);
  for (const { id, date, said } of measured)
    if (date === false) console.log(`  ${id}: ${said ?? 'none said'}`);
  console.log(
    `cited links of ${cited.pages} pages: precision ${showFigure(cited.precision)}, recall ${showFigure(cited.recall)}`,
  );
  for (const { id, cited: own } of measured) {
    for (const url of own?.wrong ?? []) console.log(`  ${id} cites nothing: ${url}`);
    for (const url of own?.missed ?? []) console.log(`  ${id} missed: ${url}`);
  }
  return figures;
}

function measurePage(pages: string, label: ReadingLabel, links: LinkLabel | undefined) {
  const { id } = label;
  const { document, url } = parseHtml(readFileSync(join(pages, `${id}.html`), 'utf8'), unknownSite + id);
  const page = readPage(document, url);
  let text: ReadingFigures | undefined;
  if (label.main.length > 0) {
    const words = bodyWords(document);
    text = measureReading(page.blocks, takeSpans(words, label, 'main'), takeSpans(words, label, 'either'));
  }
  const said = findPublicationDate(document, page, Date.now())?.date;
  const days = [label.published ?? []].flat();
  const date =
    days.length === 0 ? (said === undefined ? null : false) : days.includes(said?.slice(0, 10) ?? '');
  return { id, text, date, said, cited: links && compareLinks(links, findCitedLinks(document, url)) };
}

function compareLinks(label: LinkLabel, found: readonly { url: string }[]): LinkFigures {
  const allowed = new Set([...label.links, ...label.either]);
  const marked = new Map(found.map(({ url }) => [markAddress(url), url]));
  return {
    found: label.links.filter((mark) => marked.has(mark)).length,
    wrong: [...marked].flatMap(([mark, url]) => (allowed.has(mark) ? [] : [url])),
    missed: label.links.filter((mark) => !marked.has(mark)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
