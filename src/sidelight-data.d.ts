/** Made by the build from src/knowledge; see src/commands/build.ts. */
declare module 'sidelight:lexicon' {
  export const lexicon: import('./core/recognition/lexicon.ts').Lexicon;
}

declare module 'sidelight:gate' {
  export const gate: import('./core/recognition/gate.ts').Gate;
}

/** A style sheet of extension/, as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
