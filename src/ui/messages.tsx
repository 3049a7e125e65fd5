import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type catalogue from '../../extension/_locales/en/messages.json';

/** A key of the message catalogue, `extension/_locales/en/messages.json`. */
export type MessageKey = keyof typeof catalogue;

/** A message that depends on a number: `shown` has `shown_one` and `shown_other`, and more where a language needs them. */
export type CountedKey = BaseOf<MessageKey>;
type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** What a browser's `i18n.getMessage` does: the message with its placeholders filled, or '' where there is none. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

export interface Messages {
  /** BCP 47 tag of the interface. */
  locale: string;
  /** The message of a key; numbers are written as the locale writes them. */
  t(key: MessageKey, ...substitutions: (string | number)[]): string;
  /** The message of a counted key for `count`, which is its first substitution. */
  n(key: CountedKey, count: number, ...substitutions: (string | number)[]): string;
  /** A number as the locale writes it. */
  number(value: number): string;
}

/** The messages of one locale. A key without a message comes back as the key, so that a gap is seen. */
export function makeMessages(getMessage: GetMessage, locale: string): Messages {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const fill = (key: string, substitutions: (string | number)[]) =>
    getMessage(
      key,
      substitutions.map((value) => (typeof value === 'number' ? numbers.format(value) : value)),
    );
  return {
    locale,
    t: (key, ...substitutions) => fill(key, substitutions) || key,
    n: (key, count, ...substitutions) =>
      fill(`${key}_${plurals.select(count)}`, [count, ...substitutions]) ||
      fill(`${key}_other`, [count, ...substitutions]) ||
      key,
    number: (value) => numbers.format(value),
  };
}

/**
 * The language that the catalogue is written in, BCP 47. The browser's own language may be one that has no catalogue; dates,
 * numbers and direction must then follow the words that are shown.
 */
export function languageOf(getMessage: GetMessage): string {
  return getMessage('language_tag') || 'en';
}

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
