import { findDateInText } from './dates.ts';
import { latePattern } from './text/late-pattern.ts';

/** Only so many blocks, and letters in all, stand at a page's head. */
const most = { blocks: 12, letters: 1500 };
/** How many letters a byline has besides its date. */
const bylineLetters = 90;
/** How many letters stand before the date of a dateline: a town, an agency. */
const townLetters = 32;
const changed = latePattern(
  'updated|modified|revised|corrected|actualizad|aktualisiert|atualizad|mise? à jour|aggiornat|обновл|оновлен|güncelle|cập nhật|diperbarui|zaktualizowan|更新|修訂|修订|به[‌ ]?روز|تحديث|محدث|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|수정|업데이트',
  'iu',
);
const sentenceEnd = latePattern(String.raw`[.!?。！？؟।]["'”»)\]]?$`, 'u');
/** Quoted posts, items of lists and rows of tables carry dates of their own; broken lines begin in small letters. */
const otherBlock = latePattern(String.raw`^\s*(?:[—–|•*[>-]|\p{Ll})|\(@\w+\)`, 'u');
/** A sentence goes on behind the date. */
const goesOn = latePattern(
  String.raw`^\s*(?!г\.?(?:\s|,|$)|at\b|by\b|a las\b|à\s|um\b|kl\b|ore\b|[ap]m\b|h\b|в\s+\d|о\s+\d)(?:[,，、]\s*\p{Ll}|[，、]\s*\p{Lo}|\.\s+\p{L}|\p{Ll})`,
  'u',
);
/** What stands behind the date of a byline. */
const isByItself = latePattern(
  String.raw`^\s*(?:[|·•,;:/–—-]|г|at\b|by\b|a las\b|à\s|um\b|в\s|о\s|\d|\)$)`,
  'u',
);
/** What stands before the date of a dateline, and behind it. */
const town = latePattern(String.raw`^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}[,،(（/:–—-]$`, 'u');
const startsStory = latePattern(String.raw`^\s*(?:г\.|г)?\s*(?:\(\p{L}|[–—-]|\.\s*[–—-]|\)\s*[–—-])`, 'u');
const notOfThePage = latePattern('period|período|période|период|filed on', 'iu');
/** What makes a date one of two: "2016-05-02 to 2016-05-03". */
const rangeAfter = latePattern(
  String.raw`^\s*(?:[-–—~]|to|until|and|al?|hasta|y|até|e|au|et|bis|und|до|по|и|至|到|تا|حتى)\s*(?:the\s+)?\d(?!\d?[:.h]\d\d\b)`,
  'iu',
);
const rangeBefore = latePattern(
  String.raw`(?:between|from|since|until|entre|desde|depuis|zwischen|seit|между|с|自|از|منذ|من)\s*(?:the\s*)?$`,
  'iu',
);

/** Whether words before a date say that it is the day of a later change. */
export function tellsOfChange(before: string): boolean {
  return changed.test(before);
}

/**
 * The day that a page's text itself gives as its own: in a byline or line of its own near its head ("By A. Writer, 16 June
 * 2009"), or at the start of the story ("TEHRAN, June 16, 2009 –"). A date within a sentence is the date of something else.
 * Undefined where there is none. `now` in milliseconds, `lang` the language that the page declares.
 */
export function findDateline(
  title: string,
  blocks: readonly string[],
  now: number,
  lang: string | null = null,
): string | undefined {
  let letters = 0;
  for (const block of blocks.slice(0, most.blocks)) {
    if (letters > most.letters) return undefined;
    letters += block.length;
    if (title !== '' && (title.includes(block) || block === title)) continue;
    // Places in a text are those of its composed form.
    const text = block.normalize('NFC');
    const found = findDateInText(text, now, lang);
    if (found && (isByline(text, found) || isDateline(text, found))) return found.date;
  }
  return undefined;
}

function isByline(block: string, { start, end }: { start: number; end: number }): boolean {
  const before = block.slice(0, start);
  const after = block.slice(end);
  if (changed.test(before) || notOfThePage.test(before) || otherBlock.test(block)) return false;
  if (rangeAfter.test(after) || rangeBefore.test(before)) return false;
  const letters = block.length - (end - start);
  if (letters > bylineLetters || (letters > 6 && sentenceEnd.test(block.trimEnd().replace(/ г\.$/, ''))))
    return false;
  if (start === 0 || after.trim() === '') return !goesOn.test(after);
  return isByItself.test(after) && !goesOn.test(after);
}

/** A town before the date, or nothing, and a mark behind it. */
function isDateline(block: string, { start, end }: { start: number; end: number }): boolean {
  const before = block.slice(0, start).trim();
  if (start > townLetters || changed.test(before)) return false;
  const isTown = before === '' || town.test(before);
  return isTown && startsStory.test(block.slice(end));
}
