import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type catalogue from '../../extension/_locales/en/messages.json';
import type { GetMessage } from '../core/catalogue.ts';
import { directionOf } from './names.ts';

/** A key of the message catalogue, `extension/_locales/en/messages.json`. */
export type MessageKey = keyof typeof catalogue;

/** A message that depends on a number: `shown` has `shown_one` and `shown_other`, and more where a language needs them. */
export type CountedKey = BaseOf<MessageKey>;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

export interface Messages {
  /** BCP 47 tag of the interface. */
  locale: string;
  /** The message of a key; numbers are written as the locale writes them. */
  t(key: MessageKey, ...substitutions: (string | number)[]): string;
  /** The message of a counted key for `count`, which is its first substitution. */
  n(key: CountedKey, count: number, ...substitutions: (string | number)[]): string;
  /** A number as the locale writes it. */
  number(value: number): string;
  /** Names in a row as the locale joins them: "A, B and C", or with commas alone where they stand `narrow`. */
  list(names: readonly string[], style?: 'long' | 'narrow'): string;
  /** What stands between facts in a row. */
  between: string;
  /** Facts in a row with that between them, empty ones left out, each kept together if it runs in another direction. */
  facts(facts: readonly string[]): string;
}

/** The messages of one locale. A key without a message comes back as the key, so that a gap is seen. */
export function makeMessages(getMessage: GetMessage, locale: string): Messages {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const isolate = isolatorFor(locale);
  // Beside Persian digits a dot reads as one more: their nought is one.
  const between = /[٠۰]/.test(numbers.format(0)) ? '، ' : ' · ';
  const fill = (key: string, substitutions: (string | number)[]) =>
    getMessage(
      key,
      substitutions.map((value) => (typeof value === 'number' ? numbers.format(value) : isolate(value))),
    );
  return {
    locale,
    t: (key, ...substitutions) => fill(key, substitutions) || key,
    n: (key, count, ...substitutions) =>
      fill(`${key}_${plurals.select(count)}`, [count, ...substitutions]) ||
      fill(`${key}_other`, [count, ...substitutions]) ||
      key,
    number: (value) => numbers.format(value),
    list: (names, style = 'long') => new Intl.ListFormat(locale, { style }).format(names.map(isolate)),
    between,
    facts: (facts) => facts.filter(Boolean).map(isolate).join(between),
  };
}

/**
 * Keeps a value together that runs in another direction than the sentence around it, such as a site's name in Arabic
 * (https://www.w3.org/International/articles/inline-bidi-markup/#nomarkup).
 */
function isolatorFor(locale: string): (value: string) => string {
  const foreign = directionOf(locale) === 'rtl' ? lettersFromTheLeft : lettersFromTheRight;
  return (value) => (foreign.test(value) ? `\u2068${value}\u2069` : value);
}

const lettersFromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const lettersFromTheLeft = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}]/u;

const MessagesContext = createContext<Messages | null>(null);

/** Gives the messages to every component below it. */
export function MessagesProvider(props: {
  getMessage: GetMessage;
  locale: string;
  children?: ComponentChildren;
}) {
  const messages = useMemo(
    () => makeMessages(props.getMessage, props.locale),
    [props.getMessage, props.locale],
  );
  return <MessagesContext.Provider value={messages}>{props.children}</MessagesContext.Provider>;
}

/** The messages that the nearest `MessagesProvider` gives; throws where there is none. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages: wrap the component in <MessagesProvider>');
  return messages;
}
