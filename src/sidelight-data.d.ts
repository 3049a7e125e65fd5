/** Made by the build from src/knowledge; see src/commands/build.ts. */
declare module 'sidelight:lexicon' {
  /** Without the trees of single languages, which are files of their own. */
  export const lexicon: Omit<import('./core/recognition/lexicon.ts').Lexicon, 'ownTrees'>;
}

declare module 'sidelight:gate' {
  export const gate: import('./core/recognition/gate.ts').Gate;
}

/** Made by the build from extension/_locales. */
declare module 'sidelight:languages' {
  export const languages: { tag: string; name: string }[];
}

/** A style sheet of extension/, as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
