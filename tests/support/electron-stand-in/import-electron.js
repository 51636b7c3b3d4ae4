/** Module hook: `import ... from 'electron'` finds the stand-in's own module. */
export function resolve(specifier, context, next) {
  if (specifier !== 'electron') return next(specifier, context);
  return { url: new URL('./electron-module.js', import.meta.url).href, shortCircuit: true };
}
