/** A regular expression that is made when it is first asked for. */
export interface LatePattern {
  /** The expression itself, for `matchAll`. */
  get(): RegExp;
  test(text: string): boolean;
}

/**
 * A regular expression from its source, not made yet. The browser looks at literals when it reads a script, and each class of
 * Unicode's in one, or case beyond Latin, takes it a part of a millisecond: here nobody pays for what a page does not call for.
 */
export function latePattern(source: string, flags: string): LatePattern {
  let made: RegExp | undefined;
  const get = () => {
    made ??= new RegExp(source, flags);
    return made;
  };
  return { get, test: (text) => get().test(text) };
}
