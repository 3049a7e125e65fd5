import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends the program with exit code 1, and says what whoever started it can mend. */
export function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}

/** What `read` makes of words or files of the command line. Where it throws, the program ends with the error's message and the usage. */
export function orFail<T>(read: () => T, usage = ''): T {
  try {
    return read();
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${usage}`.trim());
  }
}

/**
 * The options and other words of the command line. With `--help` the program prints the usage and ends; with a word that it does not
 * know it ends with what is wrong, the usage and exit code 1.
 */
export function readWords<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  return orFail(() => parseArgs(config), usage);
}

/** A whole number of at least `least` from the value of an option. Throws, naming the option, for any other text. */
export function readCount(option: string, text: string, least = 1): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < least)
    throw new Error(`--${option} wants a whole number from ${least}, not "${text}"`);
  return count;
}

/** Names, separated by commas, of those that there are. Throws for any other. */
export function readNames<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined) throw new Error(`--${option} knows ${known.join(', ')}, not "${name}"`);
    return found;
  });
}
