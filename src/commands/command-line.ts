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
