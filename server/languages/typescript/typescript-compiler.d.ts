/** The compiler as ts-morph bundles it, without ts-morph's own code around it. */
declare module '@ts-morph/common/dist/typescript.js' {
  import type { ts } from '@ts-morph/common';

  const compiler: typeof ts;
  export default compiler;
}
