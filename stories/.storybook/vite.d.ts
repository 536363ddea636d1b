// What stories use of Vite (vite/client types would bring asset modules that src/ must not have).
interface ImportMeta {
  glob<Value>(pattern: string, options: object): Readonly<Record<string, Value>>;
}
