/** What the gate makes of its page: not read yet, hardly about censorship, or perhaps, so that the recognizer is asked. */
export type GateStatus = 'waiting' | 'quiet' | 'passed';

/** A gate in its page, which ends with its signal. */
export type GateLife = AbortController & { status: GateStatus };

/**
 * The symbol's name by which the gate keeps its life in its page, in the world of the extension's scripts. It is read there
 * when somebody wants to know (`askGate`): a listener for messages would cost each page half a millisecond.
 */
export const gateMark = 'sidelight gate';
