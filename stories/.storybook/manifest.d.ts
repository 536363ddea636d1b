// dist/ is built, so the check must not need it.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
